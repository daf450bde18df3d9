import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCatalogue, type Catalogue } from '../../../src/core/catalogue.ts';
import { contentDir, today } from '../../../src/reader/content-dir.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { FOLDERS } from '../folders.ts';
import { runJob } from '../job.ts';
import { waitForOtherBuilds } from '../one-build.ts';
import { Refusal, step } from '../progress.ts';
import { publishFolders } from '../publish-folder.ts';
import { reportProblems } from '../report.ts';
import type { Arguments } from './arguments.ts';
import { chosenEntries } from './chosen-entries.ts';
import { giveAdvice } from './give-advice.ts';
import { type Jobs, jobsFor, type Ordered } from './jobs.ts';
import { keptBeside, PROOF_SHEET } from './kept.ts';
import { dropUnfinished, type Pressed, press, UNFINISHED } from './press.ts';
import { makeProofSheet } from './proof.ts';
import { recordPieces } from './record.ts';
import { styleFor } from './style-for.ts';
import { printSummary } from './summary.ts';

/** Makes what was ordered. What cannot be made is told with its reason, the rest is finished, and the command ends red. */
export const placeOrder = (args: Arguments): Promise<never> =>
  runJob(async () => {
    const catalogue = await step('Kiểm tra nội dung · Checking the content', readSound);
    const style = styleFor(args, catalogue);
    const order = { args, catalogue, style, entries: chosenEntries(args, catalogue) };
    if (args.kind === 'advice') return console.log(giveAdvice(order));
    const jobs = await step('Xếp chữ và mã · Laying out', () => jobsFor(order));
    // Two orders at a time would throw away what the other has half made.
    await waitForOtherBuilds(FOLDERS.cache);
    const { pressed, proof } = await printed(jobs, order).catch(async (error) => {
      await dropUnfinished();
      throw error;
    });
    const { recorded, unrecorded } = args.flags.has('record') ? await recordPieces(pressed.pieces, catalogue) : {};
    const refused = [...pressed.refused, ...(unrecorded ? [unrecorded] : [])];
    console.log(printSummary({ ...pressed, refused }, { proof, recorded }, catalogue));
    if (refused.length > 0) process.exitCode = 1;
  });

/** Everything that was laid out, made and in its place, with the sheet on which two people approve it. */
async function printed({ jobs, refused }: Jobs, order: Ordered): Promise<{ pressed: Pressed; proof: boolean }> {
  const pressed = await step(
    'Vẽ và đọc ngược từng mã · Drawing, and reading back every code',
    (update) => press(jobs, order.catalogue, update),
    ({ pieces, drawn }) => `${drawn} vẽ mới · drawn, ${pieces.length - drawn} giữ nguyên · kept`,
  );
  const proofed = await makeProofSheet(pressed.pieces, jobs, order);
  const proof = proofed === true;
  const unproofed = typeof proofed === 'object' ? [proofed] : [];
  const { finished } = pressed;
  if (finished) await publishFolders([{ finished, place: FOLDERS.qrOutput, keep: keptBeside(pressed) }]);
  else if (proof) await rename(join(UNFINISHED, PROOF_SHEET), join(FOLDERS.qrOutput, PROOF_SHEET));
  return { pressed: { ...pressed, refused: [...refused, ...pressed.refused, ...unproofed] }, proof };
}

/** Texts that are too long for a piece are told of that piece alone: the catalogue is sound without them. */
async function readSound(): Promise<Catalogue> {
  const { catalogue, problems } = buildCatalogue(await readContent(contentDir(), today()));
  if (!catalogue) throw new Refusal(reportProblems(problems, 'vi'));
  return catalogue;
}
