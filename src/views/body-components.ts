import Audio from '../components/body/Audio.astro';
import Inscription from '../components/body/Inscription.astro';
import Moment from '../components/body/Moment.astro';
import Person from '../components/body/Person.astro';
import Photo from '../components/body/Photo.astro';
import Quote from '../components/body/Quote.astro';
import Thing from '../components/body/Thing.astro';
import Things from '../components/body/Things.astro';
import Timeline from '../components/body/Timeline.astro';
import Tradition from '../components/body/Tradition.astro';
import type { PictureProps } from '../components/picture-props.ts';
import type { RecordingProps } from '../components/recording-props.ts';
import type { BodyComponent } from '../core/body-rules.ts';
import { jsxWith } from './jsx-with.ts';
import '../styles/blocks.css';

/** What the page knows and a text does not. */
interface Given {
  /** What a tradition is called. */
  readonly tradition: string;
  /** The photos of the entry by file name. */
  readonly pictures: Readonly<Record<string, PictureProps>>;
  /** Its recordings by file name. */
  readonly recordings: Readonly<Record<string, RecordingProps>>;
}

/** Every block an author may use, as a page draws it: a block that is missing here does not compile. */
export const bodyComponents = ({
  tradition,
  pictures,
  recordings,
}: Given): Readonly<Record<BodyComponent, unknown>> => ({
  Things,
  Thing,
  Tradition: jsxWith(Tradition, { label: tradition }),
  Photo: jsxWith(Photo, { pictures }),
  Audio: jsxWith(Audio, { recordings }),
  Timeline,
  Moment,
  Quote,
  Inscription,
  Person,
});
