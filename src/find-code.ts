import { lookalikes, readCode } from './core/code.ts';
import { codeListPath, scanPath } from './core/urls.ts';

/**
 * The field for typed codes, in the browser. A code that is registered opens at once; with one that is not, nobody is sent
 * to somebody else's temple: what was probably meant is offered to be chosen.
 */
export function startCodeBox(): void {
  const boxes = document.querySelectorAll<HTMLFormElement>('form[data-code-box]');
  for (const box of boxes) {
    box.addEventListener('submit', (event) => {
      event.preventDefault();
      void open(box.querySelector('input')?.value ?? '', [box]);
    });
  }
  const typed = new URLSearchParams(location.search).get('ma') ?? typedAddress();
  if (!typed) return;
  for (const input of document.querySelectorAll<HTMLInputElement>('form[data-code-box] input')) input.value = typed;
  void open(typed, [...boxes]);
}

/** On the not-found page: what stands in the address, where it may be meant as a code. */
function typedAddress(): string | undefined {
  return /^\/([0-9a-z]{4,6})(\.html|\/)?$/i.exec(location.pathname)?.[1];
}

type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

async function open(typed: string, boxes: readonly HTMLFormElement[]): Promise<void> {
  const code = readCode(typed);
  const names = await fetch(codeListPath())
    .then((answer): Promise<Names> => answer.json())
    .catch(() => undefined);
  // A host that answers a code by this page knows only the names of files: the file is tried once, never the same address again.
  const file = `${scanPath(code)}.html`;
  const next = location.pathname === scanPath(code) ? file : scanPath(code);
  if (names?.[code] && location.pathname !== file) return location.replace(next);
  for (const box of boxes)
    show(box, names ? answerTo(code, typed.trim().toUpperCase(), names, box) : [box.dataset['failed'] ?? '']);
}

/** What to say about a code nobody has, and the codes it may have been. */
function answerTo(
  code: string,
  typed: string,
  names: Names,
  { dataset, lang }: HTMLFormElement,
): (string | HTMLElement)[] {
  const likely = lookalikes(code, Object.keys(names));
  const said = (dataset['unknown'] ?? '').replace('%c', () => typed);
  if (likely.length === 0) return [`${said} ${dataset['again']}`];
  const list = document.createElement('ul');
  for (const candidate of likely) {
    const link = document.createElement('a');
    link.href = scanPath(candidate);
    link.textContent = `${candidate} · ${names[candidate]?.[lang] ?? ''}`;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return [`${said} ${dataset['meant']}`, list];
}

function show(box: HTMLFormElement, parts: readonly (string | HTMLElement)[]): void {
  box.querySelector('output')?.replaceChildren(...parts);
}
