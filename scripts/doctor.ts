import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isReservedDomain, originOf } from '../src/core/urls.ts';
import { compare } from '../src/doctor/history.ts';
import { isOffline, judge } from '../src/doctor/judge.ts';
import { judgeSite } from '../src/doctor/judge-site.ts';
import { questionsFor } from '../src/doctor/questions.ts';
import { report } from '../src/doctor/report.ts';
import { reportText } from '../src/doctor/report-text.ts';
import { today } from '../src/reader/content-dir.ts';
import { askAll } from './lib/ask-all.ts';
import { certificateOf } from './lib/certificate-of.ts';
import { JOURNAL_FILE, readMemory, writeRound } from './lib/doctor-files.ts';
import { openJournal } from './lib/doctor-journal.ts';
import { FOLDERS } from './lib/folders.ts';
import { politeFetch } from './lib/polite-fetch.ts';
import { Refusal, step } from './lib/progress.ts';
import { readCatalogue } from './lib/read-catalogue.ts';
import { reportProblems } from './lib/report.ts';

// npm run doctor: asks the live site, as a stranger would, for all that is promised on walls and pages, and tells in
// Vietnamese what broke. docs/doctor.md says how to run it every week.
const RESERVED =
  'Tên miền trong content/don-vi.yaml mới là ví dụ, chưa có trang nào để hỏi. Muốn hỏi trang khác, thêm: -- --base https://…\n' +
  'The domain is an example, there is no site to ask yet. To ask another one, add: -- --base https://…';
const OFFLINE =
  'Không máy chủ nào trả lời, kể cả của người khác: có lẽ máy này đang mất mạng. Chưa kết luận gì; có mạng thì chạy lại.\n' +
  'Nobody answered, strangers neither: this machine seems to be offline. Nothing is concluded; run again with a network.';

const options = readOptions();
if (!options) {
  console.error('npm run doctor [-- --base https://… --out folder --no-links]');
  process.exit(2);
}

try {
  const { catalogue, problems } = await readCatalogue();
  if (!catalogue) throw new Refusal(reportProblems(problems, 'vi'));
  const { publisher } = catalogue;
  if (!options.base && isReservedDomain(publisher.domain)) {
    console.error(RESERVED);
    process.exit(2);
  }
  const round = { base: options.base ?? originOf(publisher.domain), day: today() };
  const questions = questionsFor(catalogue, round.base);
  const asked = questions.filter(({ kind }) => options.hasLinks || kind !== 'link');
  const skipped = questions.filter((question) => !asked.includes(question));

  await mkdir(options.out, { recursive: true });
  const journal = openJournal(join(options.out, JOURNAL_FILE), round);
  const answers = await step(
    'Hỏi trang đang chạy · Asking the live site',
    (update) => askAll(asked, politeFetch(round.base, options.pace), journal, update),
    ({ length }) => `${length} địa chỉ · addresses`,
  );
  if (isOffline(answers)) {
    journal.close();
    throw new Refusal(OFFLINE);
  }

  const certificate = await certificateOf(round.base);
  const findings = [
    ...answers.flatMap((answer) => judge(answer) ?? []),
    ...judgeSite(round.base, certificate, answers),
  ];
  const compared = compare(findings, { asked, skipped }, round, await readMemory(options.out));
  const told = report({ ...round, asked, skipped, publisher, certificate, ...compared });
  await writeRound(options.out, told, compared.memory);
  journal.close();
  console.log(`\n${reportText(told)}\n→ ${join(options.out, 'bao-cao.html')}`);
  process.exit(told.isWell ? 0 : 1);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}

/** What was asked for on the command line; nothing where it was not understood. */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        base: { type: 'string' },
        out: { type: 'string', default: join(FOLDERS.cache, 'doctor') },
        'no-links': { type: 'boolean', default: false },
      },
    });
    const base = values.base === undefined ? undefined : new URL(values.base);
    if (base && !/^https?:$/.test(base.protocol)) return undefined;
    // Tests name a pace, because they cannot wait as long as manners ask.
    const pace = Number(process.env['DAUTICH_PACE'] ?? 1);
    return { base: base?.origin, out: values.out, hasLinks: !values['no-links'], pace };
  } catch {
    return undefined;
  }
}
