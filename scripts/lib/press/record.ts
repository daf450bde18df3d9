import type { Catalogue } from '../../../src/core/catalogue.ts';
import { PRINTED_FILE } from '../../../src/core/raw.ts';
import { isReservedDomain } from '../../../src/core/urls.ts';
import { today } from '../../../src/reader/content-dir.ts';
import { type Print, recordPrints } from '../record-prints.ts';
import type { Refused } from './job.ts';
import type { Piece } from './manifest.ts';

export type Recorded = Awaited<ReturnType<typeof recordPrints>>;

/**
 * Writes down what was made as printed today: of a sheet with several products a line for each. The pieces are in their
 * places by then, so that tables which cannot be written are told beside them.
 */
export async function recordPieces(
  pieces: readonly Piece[],
  catalogue: Catalogue,
): Promise<{ recorded?: Recorded; unrecorded?: Refused }> {
  if (isReservedDomain(catalogue.publisher.domain)) {
    return { unrecorded: { piece: `content/${PRINTED_FILE}`, reason: SAMPLES } };
  }
  const approved = pieces.filter(({ isSample }) => !isSample);
  const samples = pieces.filter(({ isSample }) => isSample);
  const unrecorded = { piece: samples.map(({ id }) => id).join(', '), reason: UNAPPROVED };
  try {
    const recorded = await recordPrints(printsOf(approved, catalogue));
    return { recorded, ...(samples.length > 0 && { unrecorded }) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { unrecorded: { piece: `content/${PRINTED_FILE}`, reason: `${UNRECORDED}\n    ${why}` } };
  }
}

/** What is in the register as printed is held against the domains that must be kept for ever. */
const SAMPLES =
  'Bản mẫu thì không ghi vào sổ: tên miền chưa thật. Điền tên miền thật vào don-vi.yaml rồi in lại.\n' +
  '    Samples are not written down: the domain is not real yet. Put the real one into don-vi.yaml and print again.';

const UNAPPROVED =
  'Bản mẫu thì không ghi vào sổ: bài chưa được duyệt. Duyệt xong (npm run review) thì in lại.\n' +
  '    Samples are not written down: nobody has approved the entry. Print again after its review (npm run review).';

const UNRECORDED =
  'Đã in nhưng chưa ghi sổ. Chạy lại đúng lệnh này: mẫu in giữ nguyên, chỉ ghi thêm vào sổ.\n' +
  '    Printed, but not written down. Run the same command again: nothing is drawn anew, only the tables are written.';

const printsOf = (pieces: readonly Piece[], { publisher }: Catalogue): Print[] =>
  pieces.flatMap(({ carries, kind, medium, finish, batch }) =>
    carries.map(({ code, copies, sizeMm }) => ({
      on: today(),
      code,
      piece: kind,
      medium: finish === 'printed' ? medium : `${medium} ${finish}`,
      sizeMm,
      copies,
      domain: publisher.domain,
      batch,
      note: '',
      isPlaque: kind === 'plaque',
    })),
  );
