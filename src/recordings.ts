import { join } from 'node:path';
import type { RecordingProps } from './components/recording-props.ts';
import type { Entry } from './core/entry.ts';
import type { Lang } from './core/lang.ts';
import { lengthText, megabytesText } from './i18n/format.ts';
import { translator } from './i18n/translate.ts';
import { makePlayable } from './media/recording.ts';
import { contentDir } from './reader/content-dir.ts';

/** The recordings of an entry by file name, in the order of the facts, each with what it costs to listen. */
export async function recordingsOf(entry: Entry, lang: Lang): Promise<Readonly<Record<string, RecordingProps>>> {
  const t = translator(lang);
  const recordings = entry.recordings.map(
    async ({ file, path, title, transcript }): Promise<[string, RecordingProps]> => {
      const { seconds, files } = (await makePlayable(join(contentDir(), path))).value;
      // Whichever file a phone takes, it is not more than was said.
      const most = Math.max(...files.map(({ bytes }) => bytes));
      return [
        file,
        {
          title,
          transcript,
          cost: [...(seconds ? [lengthText(seconds, lang)] : []), megabytesText(most, lang)].join(', '),
          sources: files.map(({ href, type }) => ({ src: href, type })),
          listen: t('entry.listen'),
          transcriptLabel: t('entry.transcript'),
        },
      ];
    },
  );
  return Object.fromEntries(await Promise.all(recordings));
}
