import { buildSite, describeSite, rememberSite } from './lib/build-site.ts';
import { refuseDomainsDue } from './lib/domain-care.ts';
import { FOLDERS } from './lib/folders.ts';
import { runJob } from './lib/job.ts';
import { keepLedger } from './lib/ledger.ts';
import { waitForOtherBuilds } from './lib/one-build.ts';
import { keptBeside } from './lib/press/kept.ts';
import { pressPlaques } from './lib/press/press-plaques.ts';
import { step } from './lib/progress.ts';
import { remarksInShort } from './lib/proofread-content.ts';
import { publishFolders } from './lib/publish-folder.ts';
import { readOrRefuse } from './lib/read-catalogue.ts';
import { summary } from './lib/summary.ts';

// npm start: the main job from content to pages and plaques. Both are finished beside the last ones and only then
// take their place, so that whatever fails leaves everything as it was.
await runJob(async () => {
  const { raw, catalogue, plaques } = await step('Kiểm tra nội dung · Checking the content', readOrRefuse, (content) =>
    [`${content.plaques.length} mục · entries`, remarksInShort(content.proofreading)].filter(Boolean).join('; '),
  );
  refuseDomainsDue(catalogue.publisher);
  await waitForOtherBuilds();
  const site = await step(
    'Dựng trang · Building pages',
    (update) => buildSite({ raw, catalogue }, update),
    describeSite,
  );
  const printed = await step(
    'Vẽ biển và đọc ngược mã · Drawing plaques and reading them back',
    (update) => pressPlaques(plaques, catalogue, update),
    ({ pieces, drawn }) => `${drawn} vẽ mới · drawn, ${pieces.length - drawn} giữ nguyên · kept`,
  );
  const ledger = await keepLedger(raw, site.addresses);
  await publishFolders([
    ...(site.finished ? [{ finished: site.finished, place: FOLDERS.dist }] : []),
    ...(printed.finished ? [{ finished: printed.finished, place: FOLDERS.qrOutput, keep: keptBeside(printed) }] : []),
  ]);
  await rememberSite(site);
  console.log(summary(catalogue, site, ledger, printed));
});
