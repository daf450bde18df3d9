import { buildSite, describeSite, rememberSite } from './lib/build-site.ts';
import { refuseDomainsDue } from './lib/domain-care.ts';
import { FOLDERS } from './lib/folders.ts';
import { runJob } from './lib/job.ts';
import { keepLedger } from './lib/ledger.ts';
import { waitForOtherBuilds } from './lib/one-build.ts';
import { step } from './lib/progress.ts';
import { remarksInShort } from './lib/proofread-content.ts';
import { publishFolders } from './lib/publish-folder.ts';
import { readOrRefuse } from './lib/read-catalogue.ts';
import { summary } from './lib/summary.ts';

// npm run build: the pages alone, with what each host needs beside them. For hosts that build by themselves.
await runJob(async () => {
  const { raw, catalogue } = await step(
    'Kiểm tra nội dung · Checking the content',
    readOrRefuse,
    ({ proofreading }) => remarksInShort(proofreading) ?? 'không có gì để nhắc · nothing to remark',
  );
  refuseDomainsDue(catalogue.publisher);
  await waitForOtherBuilds();
  const site = await step(
    'Dựng trang · Building pages',
    (update) => buildSite({ raw, catalogue }, update),
    describeSite,
  );
  const ledger = await keepLedger(raw, site.addresses);
  if (site.finished) await publishFolders([{ finished: site.finished, place: FOLDERS.dist }]);
  await rememberSite(site);
  console.log(summary(catalogue, site, ledger));
});
