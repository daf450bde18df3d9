import type { ExplanationTable, Problem, YamlFault } from './problem.ts';

/** The words of every problem in English, for `npm run check -- --lang en`. */

const named = ({ field, doc }: Problem) => `\`${field ?? ''}\`${doc ? ` (${doc.label.en})` : ''}`;
const why = ({ doc }: Problem, otherwise: string) => doc?.why.en ?? otherwise;
const writeLine = ({ fix, doc }: Problem) => (fix ? `Write: ${fix}` : `For example: ${doc?.example ?? ''}`);
const meant = (problem: Problem, otherwise: string) =>
  problem.meant ? `Did you mean \`${problem.meant}\`?` : otherwise;

const YAML_FAULTS: Record<YamlFault, { what: string; remedy: string }> = {
  hash: {
    what: 'the sign # cuts off the words after it',
    remedy: 'Put the whole content in double quotes, or leave the # out: place: "Mẫu street #12"',
  },
  twice: { what: 'two lines have the same name', remedy: 'Keep one and delete the other.' },
  tab: { what: 'a line begins with a tab', remedy: 'Indent with spaces, never with tabs.' },
  indent: { what: 'the indentation is uneven', remedy: 'Lines of one group are indented alike, two spaces a step.' },
  bracket: {
    what: 'a bracket is opened and not closed',
    remedy: 'Close the bracket at the end of the list, on this line or the one before.',
  },
  quote: {
    what: 'a straight quotation mark stands in the wrong place',
    remedy: 'Straight quotes go around the whole content or are not used; inside a sentence write “ ”.',
  },
  colon: {
    what: 'the content has a colon in it',
    remedy: 'Put the whole content in double quotes: lead: "Mẫu Temple: where …"',
  },
  'no-colon': {
    what: 'there is no colon after the name',
    remedy: 'Each line is `name: content`, with a space after the colon.',
  },
  sign: {
    what: 'the content begins with a sign that YAML keeps for itself',
    remedy: 'Put the whole content in double quotes: lead: "*Mẫu* Temple …"',
  },
};

const FORMATS: Record<string, string> = {
  'whole-number': 'a whole number such as 1533',
  flag: '`true` or `false`',
  date: 'a date that exists, written year-month-day: 2026-11-21',
  millimetres: 'millimetres, with a point before the fraction: 38.1',
  'date-or-year': 'a date written year-month-day (2017-12-25) or only a year (1992)',
  'web-address': 'an address that begins with http:// or https://',
  'entry-id': 'small plain letters, digits and hyphens such as chua-con-son',
  'file-name': 'a file name of small plain letters, digits and hyphens such as cong-den.jpg',
  'lunar-day': 'a lunar day/month: 10/3 is the tenth of the third month',
  'lunar-month': 'a lunar month from 1 to 12',
  latitude: 'a latitude in Vietnam, 8 to 24 (latitude first, then longitude)',
  longitude: 'a longitude in Vietnam, 102 to 118',
  gtin: 'a GTIN of 8, 12, 13 or 14 digits with a right check digit',
  email: 'an e-mail address such as lien-he@dautich.example',
  domain: 'a domain in small letters without http, such as dautich.example',
  lot: 'a batch number: at most 20 plain letters, digits and signs such as - . /, without blanks',
  'paper-day': 'a date that exists, written day/month/year: 21/11/2026',
  copies: 'a whole number from 1; a thousand is written 1000 or 1.000',
  serial: 'a number of 1 to 15 digits in one piece, such as 0001',
  colour: 'a colour written "#rrggbb": the sign # and six digits or letters from a to f, all in quotes',
  'svg-name': 'the name of an .svg file of small plain letters, digits and hyphens, such as logo.svg',
  size: 'width x height in mm',
  'printed-copies': 'a whole number of at least 1',
};
const format = ({ allowed }: Problem) => FORMATS[allowed?.[0] ?? ''] ?? 'the expected form';

/** `number('1000000')  // => '1,000,000'` */
/** `rows(['3', '4'])  // => 'rows 3, 4'` */
const rows = (lines: readonly string[]) =>
  `${lines.length === 1 ? 'row' : 'rows'} ${lines.slice(0, LISTED_ROWS).join(', ')}${lines.length > LISTED_ROWS ? ` and ${lines.length - LISTED_ROWS} more` : ''}`;
const LISTED_ROWS = 20;
const number = (digits = '') => new Intl.NumberFormat('en').format(Number(digits));

const DECLARATIVE =
  'Entries are words and ready-made blocks and run nothing: they may come from strangers, and strange code must not reach the pages.';
const LOGO_MATTERS = 'The logo is printed in one ink, so it is made of filled shapes of one colour.';
const PLAIN_SVG =
  'Open it in Inkscape, select all (Ctrl+A), choose Path > Object to Path, Path > Stroke to Path and Path > Union; save with File > Save As as Plain SVG.';
const CODE_MATTERS = 'A printed code must lead to its page for ever.';

export const english: ExplanationTable = {
  'not-utf8': () => ({
    what: 'The file is not UTF-8.',
    why: 'Letters with marks would turn into strange signs on the page and on the plaque.',
    remedy: 'Open it in Notepad, choose Save As, set Encoding to UTF-8 and save.',
  }),
  'not-nfc': ({ seen }) => ({
    what: `“${seen}” is written with separate marks (decomposed Unicode, NFD).`,
    why: 'It looks the same, but search does not find it and marks may sit wrongly in print.',
    remedy: `Type it again with precomposed Unicode. Write: ${seen?.normalize('NFC')}`,
  }),
  'missing-file': ({ file }) => ({
    what: `${file.split('/').at(-1)} is missing.`,
    why: file.endsWith('.en.mdx')
      ? 'The plaque carries the name in both languages, so every entry needs at least its English name.'
      : 'Without it neither the page nor the plaque can be made.',
    remedy: file.endsWith('.en.mdx')
      ? 'Make the file with three lines: `---`, `title: …`, `---`. That is enough until it is translated: the Vietnamese page will say so.'
      : 'Make this file; a neighbouring entry is the best pattern.',
  }),
  'unexpected-file': ({ file }) => ({
    what: `It is not clear what ${file.split('/').at(-1)} is for.`,
    why: 'A file with a wrong name never appears on a page, and nobody notices.',
    remedy: file.endsWith('.txt')
      ? 'Windows added .txt. In File Explorer switch on View > File name extensions, then rename the file without .txt.'
      : /^[^/]+\.svg$/.test(file)
        ? `If it is the logo of the publisher, add to content/don-vi.yaml: print: { logo: ${file} }. If not, delete it.`
        : 'Texts are index.vi.mdx and index.en.mdx; photos .jpg, .jpeg, .png, .webp, .heic; audio .mp3, .m4a, .wav, .ogg, .amr, .3gp. Rename or delete it.',
  }),
  'no-front-matter': () => ({
    what: 'The file does not begin with the facts between two lines of `---`.',
    why: 'Name, address and sources stand there; without them nobody knows what this entry is.',
    remedy: 'The first line is `---`, then the facts, then another line `---`, then the text.',
  }),
  'yaml-syntax': ({ seen, fault = 'indent' }) => ({
    what: `The facts cannot be read: ${YAML_FAULTS[fault].what}${seen ? `, at: ${seen}` : ''}`,
    why: 'Nothing after this line can be read.',
    remedy: YAML_FAULTS[fault].remedy,
  }),
  'csv-syntax': ({ seen }) => ({
    what: `The table is broken on this line${seen ? `: ${seen}` : ''}.`,
    why: 'One column too few and all that follow are misread.',
    remedy:
      'Every line has as many columns as the first, divided by commas; a cell with a comma stands in double quotes.',
  }),
  'csv-columns': ({ seen, allowed }) => ({
    what: `The first line must name the columns, but reads: ${seen}`,
    why: 'Without names nobody knows which column is which.',
    remedy: /[;\t]/.test(seen ?? '')
      ? 'A spreadsheet saved the whole table with semicolons or tabs. Take the file from an earlier version and edit it in a plain editor.'
      : `Write: ${allowed?.join(',')}`,
  }),
  'mdx-unclosed-tag': ({ seen }) => ({
    what: `The tag ${seen} is opened and never closed.`,
    why: 'Nobody can tell where the block ends, so the page cannot be made.',
    remedy: `Add a line ${seen?.replace('<', '</')} at the end of the block.`,
  }),
  'mdx-stray-tag': ({ seen }) => ({
    what: `The closing tag ${seen} matches no open tag.`,
    why: 'Nobody can tell which block ends here, so the page cannot be made.',
    remedy: 'Delete it, or add its opening tag. The block opened last is closed first.',
  }),
  'mdx-brace': () => ({
    what: 'There is a curly brace `{` in the text.',
    why: 'Curly braces belong to code, not to prose, so the text cannot be read.',
    remedy: 'Use round brackets ( ), or delete it.',
  }),
  'mdx-syntax': ({ seen }) => ({
    what: `Part of the text cannot be understood${seen ? `: ${seen}` : '.'}`,
    why: 'The page cannot be made from here on.',
    remedy:
      'Look for a `<` on this line: in prose write “less than”. Tags are written in full and with straight quotes: <Thing name="Round well">. Links are [words](https://…).',
  }),
  'mdx-import': ({ seen }) => ({
    what: `The text has an import: ${seen}`,
    why: DECLARATIVE,
    remedy: 'Delete the line. <Things>, <Thing>, <Tradition> and <Photo> are there without import.',
  }),
  'mdx-export': ({ seen }) => ({
    what: `The text has an export: ${seen}`,
    why: DECLARATIVE,
    remedy: 'Delete the line. Facts stand between the two lines of `---`.',
  }),
  'mdx-expression': ({ seen }) => ({
    what: `The text has an expression in curly braces: {${seen}}`,
    why: DECLARATIVE,
    remedy: 'Write the result in words, or use round brackets.',
  }),
  'unknown-component': (problem) => ({
    what: `There is no block named <${problem.seen}>.`,
    why: 'Unknown blocks cannot be shown, and HTML tags are not used in entries.',
    remedy: meant(problem, `Use one of: ${problem.allowed?.map((name) => `<${name}>`).join(', ')}; or write Markdown.`),
  }),
  'component-attribute': ({ seen, allowed, fix }) => ({
    what: `What stands inside the tag <${seen}> is missing or wrong.`,
    why: 'Without it the block has nothing to show.',
    remedy: `It takes only: ${allowed?.length ? allowed.join(', ') : 'nothing'}. Write: ${fix}`,
  }),
  'unsafe-link': ({ seen }) => ({
    what: `This link cannot be used: ${seen}`,
    why: 'Only links to web pages (https://…) or to our own pages are safe for visitors; pictures lie beside the text.',
    remedy: 'Write the full address from https://, or a path from /. For pictures use <Photo file="name.jpg" />.',
  }),
  'empty-body': ({ file }) => ({
    what: 'The text is still empty.',
    why: file.endsWith('.en.mdx')
      ? 'With an English opening and no text visitors open an unfinished page.'
      : 'Visitors who scan would open a page with nothing but a name.',
    remedy: file.endsWith('.en.mdx')
      ? 'Write the English text below the second `---`; if it is not translated yet delete `lead` and keep only `title`.'
      : 'Write the text below the second `---`, 250 to 600 words.',
  }),
  'missing-field': (problem) => ({
    what: `${named(problem)} is missing.`,
    why: why(problem, 'The page and the plaque need it.'),
    remedy: writeLine(problem),
  }),
  'empty-field': (problem) => ({
    what: `${named(problem)} is empty.`,
    why: why(problem, 'The page and the plaque need it.'),
    remedy: problem.optional ? `${writeLine(problem)} — or delete the line if it is not known.` : writeLine(problem),
  }),
  'unknown-field': (problem) => ({
    what: `There is no field named ${named({ ...problem, doc: undefined })}.`,
    why: 'A line with a wrong name would be ignored and nobody would notice.',
    remedy: meant(problem, `Names that may stand here: ${problem.allowed?.join(', ')}.`),
  }),
  'fact-in-english-file': (problem) => ({
    what: `${named(problem)} is a fact and does not belong in the English file.`,
    why: 'Facts stand once, in index.vi.mdx; written twice they will differ one day.',
    remedy: 'Delete this line; change index.vi.mdx if needed.',
  }),
  'unknown-value': (problem) => ({
    what: `${named(problem)} cannot be “${problem.seen}”.`,
    why: why(problem, 'The page would not know what to show.'),
    remedy: `${meant(problem, 'Choose a value.')} Values allowed: ${problem.allowed?.join(', ')}.`,
  }),
  'wrong-type': (problem) => ({
    what: `${named(problem)} is not written in the right form: ${problem.seen}`,
    why: why(problem, 'It cannot be read.'),
    remedy: writeLine(problem),
  }),
  'too-few': (problem) => ({
    what: `${named(problem)} has too few: ${problem.seen}. At least ${problem.allowed?.[0]} are needed.`,
    why: why(problem, 'The page needs enough to show.'),
    remedy: writeLine(problem),
  }),
  'bad-format': (problem) => ({
    what: `${named(problem)} is “${problem.seen}”, not ${format(problem)}.`,
    why: why(problem, 'In a wrong form it is misread.'),
    remedy: writeLine(problem),
  }),
  'festival-date': (problem) => ({
    what: 'A festival has a first day `from`, or only a `month` where the day is not known; never both. `to` goes with `from` only, and is not earlier.',
    why: why(problem, ''),
    remedy: 'Write: from: 9/3   (the ninth of the third lunar month), or: month: 8',
  }),
  'missing-translation': ({ field, seen, fix }) => ({
    what: `The English file has no \`${field}\` for: ${seen}.`,
    why: 'Foreign visitors would see a gap where there is something to know.',
    remedy: `Add these lines, indented like the others of their group, with English words for the …:\n${fix}`,
  }),
  'extra-translation': (problem) => ({
    what: `The English file has \`${problem.field}\` for “${problem.seen}”, which the Vietnamese file does not have.`,
    why: 'The translation belongs to nothing and would never be shown.',
    remedy: meant(problem, 'Correct the name to match index.vi.mdx, or delete the line.'),
  }),
  'approval-by-hand': ({ seen, allowed, meant }) => ({
    what:
      seen === 'approved'
        ? `The entry says it is approved (state: approved) without ${allowed?.join(', ')}.`
        : `The entry has ${allowed?.join(', ')} and does not say that it is approved.`,
    why: 'Who approved it, when, under which paper and which words have all to be known before a plaque goes without the word SAMPLE.',
    remedy: `Approve it by the command: npm run review -- ${meant} --approve --by "…" --dossier "…". If it is not approved yet, write: state: in-review${seen === 'approved' ? '' : ', or take these lines out'}.`,
  }),
  'asset-missing': ({ seen }) => ({
    what: `${seen} does not lie beside the text.`,
    why: 'The page would show a gap instead of the photo or recording.',
    remedy: 'Copy the file into the same folder under exactly this name, or delete its lines from the facts.',
  }),
  'asset-broken': ({ seen }) => ({
    what: `The picture ${seen} is damaged and cannot be opened.`,
    why: 'Visitors would see an empty box.',
    remedy: 'Copy the original again from the camera or phone and try once more.',
  }),
  'asset-empty': ({ seen }) => ({
    what: `The file ${seen} is empty: 0 bytes.`,
    why: 'Copying or sending broke off, so there is nothing to see or to hear.',
    remedy: 'Copy the original from the phone again, open it to be sure, and put it in the place of this one.',
  }),
  'asset-too-large': ({ seen }) => ({
    what: `The file ${seen} is too large: at most 50 MB and 268 million pixels.`,
    why: 'What was once kept in the repository stays there; everybody who copies it copies this too, and GitHub refuses very large files.',
    remedy:
      'A photo: export it as .jpg, its long side some 4,000 pixels. A recording: cut it to a few minutes, or save it as .mp3.',
  }),
  'audio-broken': ({ seen }) => ({
    what: `The recording ${seen} cannot be opened, or is not even a second long.`,
    why: 'Visitors would press play and hear nothing.',
    remedy:
      'Listen to it on a phone. If it plays, copy the original again without changing its ending; if not, record it again.',
  }),
  'audio-needs-ffmpeg': ({ seen }) => ({
    what: `This machine has no ffmpeg, so ${seen} cannot be turned into what every phone plays.`,
    why: 'Visitors would press play and their phone could not open it.',
    remedy:
      'Install ffmpeg and run again. Windows: winget install ffmpeg. macOS: brew install ffmpeg. Debian, Ubuntu: sudo apt-get install ffmpeg. Or save the recording as .mp3 or .m4a.',
  }),
  'asset-name': ({ seen, meant: right }) => ({
    what: `The file name “${seen}” cannot be used.`,
    why: 'It becomes part of an address, so it is small plain letters, digits and hyphens.',
    remedy: `Rename the file to: ${right}`,
  }),
  'asset-unlisted': ({ seen, fix }) => ({
    what: `${seen} lies beside the text but is not listed in the facts.`,
    why: 'Without a description, an author and a permission a picture is not published.',
    remedy: `Delete the file, or add these lines to index.vi.mdx with words for the … (without the first line where there are photos or audio already):\n${fix}`,
  }),
  'bad-id': ({ seen, meant: right }) => ({
    what: `The folder name “${seen}” cannot be an address.`,
    why: 'It becomes part of the address, so it is small plain letters, digits and hyphens.',
    remedy: `Rename the folder to: ${right}`,
  }),
  'duplicate-id': ({ seen, allowed }) => ({
    what: `Two entries share the folder name “${seen}”: ${allowed?.join(' and ')}.`,
    why: 'Routes and the register call entries by this name, so it belongs to one only.',
    remedy: 'Rename one of the two folders, and record it in content/da-doi.csv: old folder,new folder,date',
  }),
  'duplicate-gtin': ({ seen, allowed }) => ({
    what: `Two products share the GTIN “${seen}”: ${allowed?.join(' and ')}.`,
    why: 'A GTIN belongs to one product: the code on one jar must not open the page of another.',
    remedy:
      'Compare with the number under the bar code of each product and mend the wrong one; without a number, delete the line.',
  }),
  'unknown-unit': (problem) => ({
    what: `No commune has the code “${problem.seen}”.`,
    why: 'The commune on the page comes from this code; a wrong one sends visitors astray.',
    remedy:
      meant(problem, 'Look it up in content/dia-danh.csv.') +
      (problem.field === 'into' ? '' : ' If the commune is not known, write: unit: unknown'),
  }),
  'duplicate-term': ({ seen }) => ({
    what: `The glossary has two lines for “${seen}”.`,
    why: 'The two may differ, and nothing tells which one to believe.',
    remedy: 'Keep one line and delete the other.',
  }),
  'unit-undecided': ({ seen, allowed }) => ({
    what: `“${seen}” may be several places today: ${allowed?.join('; ')}.`,
    why: 'A commune was divided, or several bear the name: nothing here may guess; only somebody who knows the place can choose.',
    remedy: 'Ask there or look at a map, write the code of the right one into unit, and today into decidedOn.',
  }),
  'former-elsewhere': ({ seen, allowed, meant: spoken }) => ({
    what: `The old address speaks of ${spoken}, today ${allowed?.join('; ')}; but unit is ${seen}.`,
    why: 'One of the two is a slip, and visitors would be sent astray.',
    remedy: 'Check the code in unit and the old address in former; old and new communes stand in content/dia-danh.csv.',
  }),
  'duplicate-unit': ({ seen }) => ({
    what: `The commune code ${seen} stands twice in the table.`,
    why: 'One code means one place.',
    remedy: 'Keep the right line and delete the other.',
  }),
  'unknown-entry': (problem) => ({
    what: `${named(problem)} names “${problem.seen}”, and no entry is called so.`,
    why: 'The link would lead nowhere.',
    remedy: meant(problem, 'Write the folder name of that entry.'),
  }),
  'code-shape': ({ seen }) => ({
    what: `“${seen}” is not a code.`,
    why: 'A code has five characters, begins with a capital, and has no I, L, O, U; so nobody misreads it and no spreadsheet changes it.',
    remedy:
      'A spreadsheet may have changed it. Copy it from the printed plaque or an earlier version of the file; do not type it by hand.',
  }),
  'code-check': ({ seen }) => ({
    what: `The check character of “${seen}” does not match: one character was mistyped.`,
    why: 'A code that is wrong by one letter leads elsewhere, or nowhere.',
    remedy: 'Compare with the printed plaque or an earlier version of the file, and correct it.',
  }),
  'duplicate-code': ({ seen, allowed, fix }) => ({
    what: `The code “${seen}” was issued twice: to ${allowed?.join(' and to ')}.`,
    why: 'A code leads to one entry; with two plaques of one code, one of them is wrong.',
    remedy:
      allowed?.[0] === allowed?.[1]
        ? 'This line repeats one above: delete it.'
        : `Keep the code on the line that was printed; change the other to a new one: ${fix}`,
  }),
  'unregistered-entry': ({ seen, fix }) => ({
    what: `The entry “${seen}” has no code in the register.`,
    why: 'Without a code no plaque can be printed and nobody can scan their way to this page.',
    remedy: `Run npm run code, or add a line at the end of content/ma.csv: ${fix}`,
  }),
  'second-code': ({ seen, allowed }) => ({
    what: `The entry “${seen}” has two codes: ${allowed?.join(', ')}.`,
    why: 'Plaque and page must say the same code.',
    remedy:
      'Keep the printed one. The other: set its status to retired and add a line to content/ma-thoi-dung.csv, reason mistake or replaced. Delete no line.',
  }),
  'code-without-entry': ({ seen, allowed, fix }) => ({
    what: `The code “${allowed?.[0]}” belongs to “${seen}”, and there is no such entry.`,
    why: CODE_MATTERS,
    remedy: `Bring back the folder. If it is gone for good: set the status of the code to retired and add a line to content/ma-thoi-dung.csv, with the name of the place for …: ${fix}`,
  }),
  'entry-renamed': ({ seen, allowed, meant: now, fix }) => ({
    what: `The code “${allowed?.[0]}” belongs to “${seen}”, and there is no such entry. Was the folder renamed to “${now}”?`,
    why: CODE_MATTERS,
    remedy: `If it was: the register stays as it is; add a line at the end of content/da-doi.csv: ${fix}\nIf “${now}” is another place: bring the folder back, or retire the code “${allowed?.[0]}” (status retired and a line in content/ma-thoi-dung.csv), then npm run code for the new one.`,
  }),
  'unknown-code': (problem) => ({
    what: `There is no code “${problem.seen}” in the register.`,
    why: 'This line belongs to no plaque.',
    remedy: meant(problem, 'Correct the code, or delete this line.'),
  }),
  'code-removed': ({ seen, fix }) => ({
    what: `The code “${seen}” was removed from the register.`,
    why: CODE_MATTERS,
    remedy: `Put the line back where it was: ${fix},… To take a code out of use set its status to retired.`,
  }),
  'code-reassigned': ({ seen, fix }) => ({
    what: `The line of the code “${seen}” was changed in what never changes (code, kind, id, issued).`,
    why: 'A code belongs for good to the place it was given to; changed, the plaque leads elsewhere.',
    remedy: `Put it back: ${fix},… A renamed folder is recorded in content/da-doi.csv, not here.`,
  }),
  'register-order': ({ seen, fix }) => ({
    what: `The lines of the register are out of order: this should be the code “${fix}”, not “${seen}”.`,
    why: 'The register is only added to at its end; so a line changed on the quiet is seen.',
    remedy:
      'Take the file from an earlier version, or put the lines back in order; new codes go last. Do not sort this file.',
  }),
  'seal-broken': () => ({
    what: 'The seals of the register do not match: this file was edited.',
    why: 'It is written by the build when it publishes, to show which codes were ever given out.',
    remedy:
      'Take the file from an earlier version; do not edit it by hand. After a merge take that of either side; the next build adds the rest.',
  }),
  'history-unread': ({ seen }) => ({
    what: `This folder has a history in git that cannot be read: ${seen}`,
    why: 'The register is held against it; unread, a code could be removed and nobody would know.',
    remedy: 'Do as git says above, or ask whoever looks after this machine.',
  }),
  'retired-untold': ({ seen, fix }) => ({
    what: `The code “${seen}” is retired, and nothing says why.`,
    why: 'The plaque is still on its wall: visitors must learn what happened and where to read on.',
    remedy: `Add a line at the end of content/ma-thoi-dung.csv, with the name of the place for …: ${fix}`,
  }),
  'told-not-retired': ({ seen, allowed }) => ({
    what: `The code “${seen}” is told as retired, but the register has it as ${allowed?.[0]}.`,
    why: 'Where the two tables differ, nobody knows which page to show.',
    remedy: 'Set its status in content/ma.csv to retired, or delete this line.',
  }),
  'tombstone-twice': ({ seen }) => ({
    what: `The code “${seen}” has two lines in the table of retired codes.`,
    why: 'Visitors are told one thing.',
    remedy: 'Keep the right line and delete the other.',
  }),
  'move-shape': ({ seen }) => ({
    what: `“${seen}” is neither the folder of an entry nor the address of a page, or not of the same sort as the other column.`,
    why: 'The old address would lead nowhere.',
    remedy:
      'Write folders in both columns, as in di-tich/den-sot,di-tich/den-suot, or addresses in both: /en/sites/den-suot,/vi/di-tich/den-suot',
  }),
  'move-twice': ({ seen }) => ({
    what: `“${seen}” is said twice to have moved.`,
    why: 'An old address leads to one place.',
    remedy:
      'Keep the right line and delete the other. A second rename is a line of its own, from the second name to the third.',
  }),
  'move-still-there': ({ seen }) => ({
    what: `“${seen}” is said to have moved, and it is still there.`,
    why: 'An address cannot have a page and lead elsewhere.',
    remedy: 'Delete this line; or give the new folder another name, because the old one belongs to an earlier entry.',
  }),
  'move-nowhere': (problem) => ({
    what: `There is no “${problem.seen}” to move to, or the lines lead in a circle.`,
    why: 'The old address would lead nowhere.',
    remedy: meant(problem, 'Write the present folder or address of that entry.'),
  }),
  'address-lost': ({ seen, fix }) => ({
    what: `The address ${seen} was published, and no page answers there any more.`,
    why: 'People have kept, sent and quoted it; it must not die.',
    remedy: `Bring the page back, or add a line at the end of content/da-doi.csv that leads to another: ${fix}`,
  }),
  'stock-size': (problem) => ({
    what: `${named(problem)} is ${problem.seen}; it must be ${problem.allowed?.[0]}.`,
    why: 'There is no such sheet, so nothing can be placed on it.',
    remedy: 'Measure and count again on the sheet, and correct the figure.',
  }),
  'stock-overlap': ({ field, seen, allowed, meant: by }) => {
    const [wide, widest, lines, margin, count] = field?.endsWith('.width')
      ? ['wide', 'widest', 'columns', 'left', 'columns']
      : ['high', 'highest', 'rows', 'top', 'rows'];
    return {
      what: `With labels ${seen} mm ${wide}, neighbouring ${lines} overlap by ${by} mm.`,
      why: 'One label would be printed into the next, and the sheet is lost.',
      remedy: `With ${margin} and ${count} as written the ${widest} is ${allowed?.[0]} mm. Measure and count again on the sheet.`,
    };
  },
  'stock-off-page': ({ seen, allowed, meant: side }) => {
    const isAcross = side === 'left' || side === 'right';
    return {
      what: `Labels leave the page at the ${side} by ${seen} mm.`,
      why: 'What lies outside is not printed, and a code that is cut off cannot be read.',
      remedy: `The page is ${allowed?.[0]} mm ${isAcross ? 'wide' : 'high'}. Measure and count ${isAcross ? 'left, width, gapX, columns' : 'top, height, gapY, rows'} again; if it is not an upright A4 add a line such as: page: [148, 210]`,
    };
  },
  'stock-gap': (problem) => ({
    what: `${named(problem)} is missing: the figures leave room, and do not say how much of it is gap and how much is the other margin.`,
    why: 'With a wrong gap labels are printed further and further off towards the end of the sheet.',
    remedy: `Measure the gap between two labels and enter it. If opposite margins are equal it is: ${problem.fix}`,
  }),
  'stock-known': ({ seen }) => ({
    what: `The figures of the sheet “${seen}” are known already.`,
    why: 'With two sets of figures under one name nobody can tell which to print by.',
    remedy: `For that very sheet delete this block. For another choose another name, such as ${seen}-mine`,
  }),
  'stars-in-words': ({ seen, field }) => ({
    what: `The ${field === 'plaqueLine' ? 'line on the plaque' : 'opening'} speaks of stars: “${seen}”.`,
    why: 'Stars vanish from the page when they lapse; words stay for ever and become untrue.',
    remedy: 'Leave stars out of it; they are shown by themselves while the certificate is valid.',
  }),
  'domain-lapsed': ({ seen, field }) => ({
    what: `The domain lapsed on ${seen}.`,
    why: 'With a lapsed domain every plaque goes dead, or leads to a stranger.',
    remedy:
      `Renew the domain and write its new date into ${field}.` +
      (field === 'domainRenewal' ? '' : ' If it is lost for good add lost: the day, and replace its plaques.'),
  }),
  'printed-domain': ({ seen, allowed, meant: code }) => ({
    what: seen
      ? `The plaque of “${code}” carries the domain “${seen}”, which the publisher does not hold.`
      : `The plaque of “${code}” is printed, and the domain on it is not written down.`,
    why: 'A domain that was printed has to be kept for good; unrecorded, its plaques are forgotten when the site moves.',
    remedy: seen
      ? `If the plaque says so: list “${seen}” under formerDomains in content/don-vi.yaml with its renewal date. If it is a slip: ${allowed?.join(' or ')}.`
      : `Write the domain on the plaque into the column domain: ${allowed?.join(' or ')}.`,
  }),
  'sample-contact': ({ seen }) => ({
    what: `The domain is real, but the contact is still an example: ${seen}`,
    why: 'Visitors who report an error would write to nobody.',
    remedy: 'Write the real e-mail and name of the publisher into content/don-vi.yaml.',
  }),
  'logo-missing': ({ seen }) => ({
    what: `${seen} does not lie beside don-vi.yaml.`,
    why: 'Plaques and labels would lack their logo.',
    remedy: 'Copy the file into the content folder, with exactly this name; or delete the line of the logo.',
  }),
  'logo-unreadable': ({ seen }) => ({
    what: `The logo cannot be read as an SVG drawing${seen ? `, at: ${seen}` : ''}.`,
    why: LOGO_MATTERS,
    remedy: PLAIN_SVG,
  }),
  'logo-strange': ({ seen }) => ({
    what: `The logo has in it what cannot be printed: ${seen}.`,
    why: LOGO_MATTERS,
    remedy: PLAIN_SVG,
  }),
  'logo-colours': ({ seen }) => ({
    what: `The logo has several colours: ${seen}.`,
    why: `${LOGO_MATTERS} White shapes on top of coloured ones would fill up, too.`,
    remedy: `Use the logo in one colour, with holes where it is white (Path > Difference). ${PLAIN_SVG}`,
  }),
  'name-too-long': ({ seen }) => ({
    what: `The name “${seen}” is too long for the plaque.`,
    why: 'A name is never cut on a plaque, so it must fit on three lines.',
    remedy: 'Add shortTitle: a shorter name for print; the full one stays on the page.',
  }),
  'line-too-long': ({ seen }) => ({
    what: `The line on the plaque is too long: “${seen}”.`,
    why: 'It stands under the name so that the plaque still speaks without the web; it is never cut.',
    remedy: 'Write plaqueLine: a shorter sentence, of some 100 characters.',
  }),
  'print-contrast': ({ seen, detail }) => ({
    what: `The colour “${seen}” cannot be printed. ${detail?.en}`,
    why: 'Codes and words must be readable in poor light, and when the ink has faded.',
    remedy: 'Choose a darker one, such as: colour: "#7a1f1f"',
  }),
  'name-letter': ({ seen, allowed }) => ({
    what: `The print typeface has no “${allowed?.[0]}”, in “${seen}”.`,
    why: 'It would be printed as an empty box, and nobody would notice.',
    remedy: 'Leave that letter or sign out of the name; Chinese characters belong in the text.',
  }),
  'address-too-long': ({ seen, allowed }) => ({
    what: `The domain “${seen}” has ${seen?.length} characters, too many for a printed code.`,
    why: 'The longer the address, the smaller the squares of the code, the harder to scan from afar.',
    remedy: `Choose a domain of at most ${allowed?.[0]} characters; the shorter the better.`,
  }),
  'sheet-missing': ({ file }) => ({
    what: `There is no file ${file}.`,
    why: 'The table says of which batches labels are printed, and how many.',
    remedy: 'Check the name and the folder; Save As in the spreadsheet shows where the file lies.',
  }),
  'sheet-encoding': ({ seen }) => ({
    what: seen ? `The name of a column lost its marks when it was saved: “${seen}”.` : 'The file is no CSV in UTF-8.',
    why: 'The plain CSV of Excel loses letters with marks, and they cannot be had back from the file; an .xlsx is not a CSV yet.',
    remedy:
      'Open the original in Excel, choose Save As and the type “CSV UTF-8 (Comma delimited)”; an old Excel that lacks it has “Unicode Text”.',
  }),
  'sheet-quote': () => ({
    what: 'A cell of this row begins with a quotation mark that is never closed.',
    why: 'From here to the end the file is read as one cell, so no batch there is printed.',
    remedy: 'Open the file in a plain editor, delete the stray quotation mark and save.',
  }),
  'unknown-column': (problem) => ({
    what: `No column is called “${problem.seen}”.`,
    why: 'Passed over, it might be a date that is missing on every label, so no batch is printed.',
    remedy: `${meant(problem, 'Delete columns of your own from this file.')} The names of columns: ${problem.allowed?.join(', ')}.`,
  }),
  'missing-column': (problem) => ({
    what: `The table has no column ${named(problem)}; its first row has: ${problem.seen}.`,
    why: `${why(problem, '')} Without it no batch is printed.`,
    remedy: `Add the column; its name in the first row is: ${problem.allowed?.join(', or ')}.`,
  }),
  'column-twice': ({ seen, allowed }) => ({
    what: `The columns “${seen}” and “${allowed?.[0]}” say the same thing.`,
    why: 'Where they differ nobody knows which one counts, so no batch is printed.',
    remedy: 'Keep the right one and delete the other.',
  }),
  'unnamed-cell': ({ seen, allowed }) => ({
    what: `Cell ${allowed?.[0]} of the row has “${seen}”, under a column without a name.`,
    why: 'The row may be one cell off, and then a date or a number is misread.',
    remedy: 'Delete the cell, or name its column in the first row. Write 1000 for 1,000.',
  }),
  'excel-changed': (problem) => ({
    what: `${named(problem)} is “${problem.seen}”: Excel did not save what the cell really holds.`,
    why: 'From a column that is too narrow Excel saves ####; a long number is shortened and loses its last digits.',
    remedy:
      'Make the column wider in Excel. For long numbers select the column, choose Format Cells and Text, and type them again. Then save.',
  }),
  'no-batches': () => ({
    what: 'The table has no batches.',
    why: 'There is nothing to print.',
    remedy:
      'Below the names of the columns each batch has a row. For example:\nbatch;made_on;use_by;copies\nL2611-01;21/11/2026;21/05/2027;500',
  }),
  'duplicate-batch': ({ seen, allowed }) => ({
    what: `The batch “${seen}” has two rows: row ${allowed?.[0]} and this one.`,
    why: 'Nobody can tell which is right, or whether both count, so neither is printed.',
    remedy: 'Keep one and delete the other; for more labels add to the copies of the one that is kept.',
  }),
  'month-first': (problem) => ({
    what: `${named(problem)} is “${problem.seen}”, with the month first.${problem.allowed ? ` Because of this cell nobody can tell day from month in ${rows(problem.allowed)}.` : ''}`,
    why: 'With day and month exchanged the label carries a wrong date that looks right.',
    remedy:
      `Write: ${problem.fix}. ${problem.allowed ? 'Then check those rows: if the whole column was written so, they are the wrong way round as well.' : ''}`.trim(),
  }),
  'date-order': (problem) => ({
    what: `${named(problem)}, ${rows(problem.allowed ?? [])}: dates that can be read two ways, such as “${problem.seen}”, because the column has one with the month first (“${problem.meant}”).`,
    why: 'With day and month exchanged the label carries a wrong date that looks right.',
    remedy:
      'If only that cell is the wrong way round, mending it is enough. Otherwise write the whole column as day/month/year. In Excel: select the column, Format Cells, Date, Locale Vietnamese, and save.',
  }),
  'made-on-future': (problem) => ({
    what: `${named(problem)} is ${problem.seen}, which is still to come: today is ${problem.allowed?.[0]}.`,
    why: 'A label with a day that has not come yet says what is not true.',
    remedy: 'Check year, day and month; labels of a batch still to be made are printed on that day.',
  }),
  'use-by-order': (problem) => ({
    what: `${named(problem)} is ${problem.seen}, which is not after it was made, ${problem.allowed?.[0]}.`,
    why: why(problem, ''),
    remedy: 'Check both dates: often the year is a slip, or the two cells were exchanged.',
  }),
  'use-by-past': (problem) => ({
    what: `${named(problem)} is ${problem.seen}, which is over: today is ${problem.allowed?.[0]}.`,
    why: 'Goods past their date get no labels.',
    remedy: 'Check the year; if the batch is over delete this row.',
  }),
  'serial-range': (problem) => ({
    what: `The range “${problem.seen}” cannot be printed.`,
    why: 'The first number is not above the last, and both have as many digits: 001 and 1 are different labels.',
    remedy: `Write: ${problem.fix}   (Excel drops zeros at the front: select both columns, Format Cells, Text, and only then type.)`,
  }),
  'serial-count': ({ seen, allowed }) => ({
    what: `There are ${seen} copies, but ${allowed?.[0]} to ${allowed?.[1]} are ${number(allowed?.[2])} numbers.`,
    why: 'Each number is printed once, so the two must be equal.',
    remedy: 'Correct the range, or leave the copies empty.',
  }),
  'too-many-copies': ({ seen, allowed }) => ({
    what: `This batch needs ${number(seen)} labels, more than the ${number(allowed?.[0])} of one run.`,
    why: 'So many are mostly a zero too many, and what is printed cannot be taken back.',
    remedy: 'Check the copies. If they are right divide them among several files and runs.',
  }),
  'too-many-labels': ({ seen, allowed }) => ({
    what: `Down to this row there are ${number(seen)} labels, more than the ${number(allowed?.[0])} of one run; from this row on nothing is printed.`,
    why: 'A run has a limit, so that a slip of the finger does not become a stack of wasted paper.',
    remedy: 'Move the rows from here on to another file and run again.',
  }),
};
