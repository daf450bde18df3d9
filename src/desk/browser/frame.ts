import { fold } from '../../core/text.ts';
import type { Prints, State } from '../state.ts';

// The frame around the desk: beside the form the pages and prints of the entry in it, and what is still to be mended, new after every save.

const part = <E extends HTMLElement = HTMLElement>(id: string): E => {
  const element = document.getElementById(id);
  if (!element) throw new Error(id);
  return element as E;
};
const form = part<HTMLIFrameElement>('soan');
const tabs = [...document.querySelectorAll<HTMLButtonElement>('[role="tab"]')];

/** The entry whose form is open: `site/den-bia`. */
let open = '';

function choose(tab: HTMLButtonElement): void {
  for (const one of tabs) {
    one.setAttribute('aria-selected', String(one === tab));
    one.tabIndex = one === tab ? 0 : -1;
    part(one.getAttribute('aria-controls') ?? '').hidden = one !== tab;
  }
}
for (const [at, tab] of tabs.entries()) {
  tab.addEventListener('click', () => choose(tab));
  tab.addEventListener('keydown', ({ key }) => {
    const next = tabs[(at + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0) + tabs.length) % tabs.length];
    if (next && next !== tab) {
      choose(next);
      next.focus();
    }
  });
}

/** Sveltia CMS names the open entry behind the # of its address. */
function follow(): void {
  const [, kind = '', id = ''] =
    /#\/collections\/(\w+)\/entries\/([^/]+)/.exec(form.contentWindow?.location.hash ?? '') ?? [];
  if (open === `${kind}/${id}`) return;
  open = `${kind}/${id}`;
  void show();
}
setInterval(follow, 500);
new EventSource('/tin').addEventListener('message', () => void show());

async function show(): Promise<void> {
  const asked = open;
  const state = (await (await fetch(`/tinh-hinh.json?muc=${encodeURIComponent(asked)}`)).json()) as State;
  if (asked !== open) return;
  for (const place of ['page', 'scan', 'print'] as const) {
    const address = state.addresses?.[place];
    if (address) showPage(part(place), address);
    else if (state.waits) showWait(part(place), state.waits);
  }
  part('count').textContent = state.findings.length > 0 ? String(state.findings.length) : '';
  part('todo').replaceChildren(heading(state), list(state));
  terms = state.terms;
  showTerms();
  await showPrints();
}

/** The preview reloads itself when files change; only another entry is another page. */
function showPage(place: HTMLElement, address: string): void {
  const there = place.querySelector('iframe');
  if (there?.dataset['address'] === address) return;
  const frame = document.createElement('iframe');
  frame.title = place.getAttribute('aria-labelledby') ?? '';
  frame.dataset['address'] = address;
  frame.src = address;
  place.replaceChildren(frame);
}

/** What is to be mended before there is a page, and the way to it. */
function showWait(place: HTMLElement, waits: string): void {
  const text = document.createElement('div');
  text.className = 'text';
  const go = document.createElement('button');
  go.type = 'button';
  go.textContent = 'Xem chỗ phải sửa';
  go.addEventListener('click', () => choose(part<HTMLButtonElement>('tab-todo')));
  text.append(line(waits), go);
  place.replaceChildren(text);
}

function heading({ findings, elsewhere }: State): HTMLElement {
  const title = document.createElement('h2');
  const here = findings.length > 0 ? `${findings.length} chỗ trong bài này.` : 'Bài này không còn gì phải sửa.';
  title.textContent = elsewhere > 0 ? `${here} ${elsewhere} chỗ ở các bài khác.` : here;
  return title;
}

function list({ findings }: State): HTMLElement {
  const all = document.createElement('ul');
  for (const { level, place, what, why, remedy, handbook } of findings) {
    const item = document.createElement('li');
    const mark = line(place ? `${LEVELS[level]} · ${place}` : LEVELS[level]);
    mark.className = 'level';
    mark.dataset['level'] = level;
    const fix = document.createElement('pre');
    fix.textContent = remedy;
    item.append(mark, line(what), line(why), fix);
    if (handbook) {
      const link = document.createElement('a');
      link.href = handbook;
      link.target = '_blank';
      link.textContent = 'Xem sổ tay';
      item.append(link);
    }
    all.append(item);
  }
  return all;
}

const LEVELS = { error: 'Phải sửa', warning: 'Nên xem lại', advice: 'Gợi ý' } as const;

function line(text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-work]')) {
  button.addEventListener('click', () => void work(button));
}

/** Shows what the command says while it works, then the files it made. */
async function work(button: HTMLButtonElement): Promise<void> {
  const said = part('said');
  follow();
  if (button.dataset['work'] !== 'dung' && !/^\w+\/.+$/.test(open)) {
    said.textContent = 'Mở một bài bên trái rồi bấm lại.';
    return;
  }
  said.textContent = 'Đang làm…\n';
  button.disabled = true;
  const asked = new URLSearchParams({ muc: open });
  for (const name of ['by', 'dossier']) asked.set(name, part<HTMLInputElement>(name).value);
  const response = await fetch(`/lam/${button.dataset['work']}?${asked}`, { method: 'POST' });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) said.textContent += next.value;
  button.disabled = false;
  await showPrints();
}

const term = part<HTMLInputElement>('term');
let terms: State['terms'] = [];
term.addEventListener('input', showTerms);

/** How the glossary writes what somebody looks for, with or without its marks. */
function showTerms(): void {
  const asked = fold(term.value.trim());
  const rows = terms.filter(({ vi, en }) => fold(vi).includes(asked) || fold(en).includes(asked));
  part('found').replaceChildren(
    ...rows.map(({ vi, en }) => {
      const row = document.createElement('tr');
      row.append(...[vi, en].map((text) => Object.assign(document.createElement('td'), { textContent: text })));
      return row;
    }),
  );
}

async function showPrints(): Promise<void> {
  const prints = (await (await fetch(`/ban-in.json?muc=${encodeURIComponent(open)}`)).json()) as Prints;
  part('prints').replaceChildren(
    ...prints.map(({ title, files }) => {
      const row = line(`${title}: `);
      for (const { format, href, bytes } of files) {
        const link = document.createElement('a');
        link.href = href;
        link.download = '';
        link.textContent = `${format.toUpperCase()} (${Math.ceil(bytes / 1024)} KB)`;
        row.append(link, ' ');
      }
      return row;
    }),
  );
}

window.addEventListener('message', ({ data, origin }) => {
  if (origin !== location.origin || data?.desk !== 'refused') return;
  const box = part('refused');
  box.textContent = String(data.message);
  box.hidden = false;
  setTimeout(() => (box.hidden = true), 20_000);
});
