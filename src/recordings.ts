import { join } from 'node:path';
import type { RecordingProps } from './components/recording-props.ts';
import type { Entry } from './core/entry.ts';
import type { Lang } from './core/lang.ts';
import { lengthText, megabytesText } from './i18n/format.ts';
import { makePlayable } from './media/recording.ts';
import { contentDir } from './reader/content-dir.ts';

/** The recordings of an entry, in the order of the facts, each with what it costs to listen. */
export const recordingsOf = (entry: Entry, lang: Lang): Promise<RecordingProps[]> =>
  Promise.all(
    entry.recordings.map(async ({ path, title, transcript }) => {
      const { seconds, files } = (await makePlayable(join(contentDir(), path))).value;
      // Whichever file a phone takes, it is not more than was said.
      const most = Math.max(...files.map(({ bytes }) => bytes));
      const cost = [...(seconds ? [lengthText(seconds, lang)] : []), megabytesText(most, lang)].join(', ');
      return { title, transcript, cost, sources: files.map(({ href, type }) => ({ src: href, type })) };
    }),
  );
