import { type Located, metresBetween, toldDistance } from './core/distance.ts';

/** A line of the list beside the map. */
interface Line {
  readonly link: HTMLAnchorElement;
  readonly place: Located | undefined;
}

/** Milliseconds. A phone that has to look for satellites takes about half a minute. */
const PATIENCE = 30_000;
/** Milliseconds for which a position found a moment ago is still good. */
const FRESH = 60_000;

/**
 * “Near me”, in the browser: once its button is pressed, asks the phone where it is and lists all places from near to far.
 * Nothing leaves the phone.
 */
export function startNearMe(): void {
  const part = document.querySelector<HTMLElement>('[data-near]');
  const status = part?.querySelector('[role=status]');
  if (!part || !status) return;
  const words = part.dataset;
  const say = (word: string) => status.replaceChildren(words[word] ?? '');
  part.querySelector('button')?.addEventListener('click', () => {
    if (!navigator.geolocation) return say('absent');
    say('working');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lon, accuracy: precisionM } }) =>
        status.replaceChildren(...listFrom({ lat, lon, precisionM }, linesOf(document), words)),
      ({ code, PERMISSION_DENIED }) => say(code === PERMISSION_DENIED ? 'denied' : 'failed'),
      { timeout: PATIENCE, maximumAge: FRESH },
    );
  });
}

const linesOf = (page: Document): Line[] =>
  [...page.querySelectorAll<HTMLElement>('[data-place]')].flatMap((line) => {
    const { lat, lon, precision } = line.dataset;
    const link = line.querySelector('a');
    return link
      ? { link, place: lat && lon ? { lat: +lat, lon: +lon, precisionM: Number(precision) } : undefined }
      : [];
  });

function listFrom(here: Located, lines: readonly Line[], words: DOMStringMap): Node[] {
  const near = lines
    .flatMap(({ link, place }) => (place ? { link, place, metres: metresBetween(here, place) } : []))
    // In place: phones of 2021 know no toSorted.
    .sort((a, b) => a.metres - b.metres)
    .map(({ link, place, metres }) => {
      const { km, isLess } = toldDistance(metres, here.precisionM + place.precisionM);
      const told = (words[isLess ? 'less' : 'about'] ?? '').replace(
        '%d',
        km.toLocaleString(document.documentElement.lang),
      );
      return element('li', link.cloneNode(true), ' ', element('small', told));
    });
  const list = element('ol', ...near);
  list.className = 'plain';
  const left = lines.flatMap(({ link, place }) => (place ? [] : link.textContent)).join(', ');
  const note = left
    ? [
        element(
          'p',
          (words['left'] ?? '').replace('%n', () => left),
        ),
      ]
    : [];
  return [element('h2', words['title'] ?? ''), list, ...note];
}

function element(name: string, ...inside: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
}
