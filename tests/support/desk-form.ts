import type { FrameLocator, Locator, Page } from 'playwright-core';

/** How much of an evening was work on the desk and not on the text. */
export interface Effort {
  /** Clicks, choices and fields gone to. */
  steps: number;
  /** Keys pressed that are not content. */
  keys: number;
  /** Letters of content. */
  letters: number;
}

export type FormLang = 'Tiếng Việt' | 'Tiếng Anh';

/** The form of the desk as an author works it: by the labels that stand there. Every step is counted. */
export class DeskForm {
  readonly page: Page;
  readonly effort: Effort = { steps: 0, keys: 0, letters: 0 };
  readonly form: FrameLocator | Page;

  /** @param form where the form is: on a machine it has a frame of its own, online it is the page */
  constructor(page: Page, form: FrameLocator | Page = page.frameLocator('#soan')) {
    this.page = page;
    this.form = form;
  }

  async press(target: Locator): Promise<void> {
    this.effort.steps += 1;
    await target.click();
  }

  async enter(): Promise<void> {
    await this.press(this.form.getByRole('button', { name: /cục bộ/ }));
    await this.form.getByRole('button', { name: 'Tạo bài viết hoặc tải tệp lên' }).waitFor();
  }

  /** Opens an entry of the list by its name. */
  async open(name: string): Promise<void> {
    await this.press(this.form.getByRole('row', { name }).getByText(name));
    await this.form.getByRole('group', { name: 'Chỉnh sửa nội dung ⁨Tiếng Việt⁩' }).waitFor();
  }

  /** A field by its label, below the label of what it is a part of where there is one. */
  field(lang: FormLang | undefined, ...labels: readonly string[]): Locator {
    const side = lang
      ? this.form.getByRole('group', { name: `Chỉnh sửa nội dung ⁨${lang}⁩` })
      : this.form.getByRole('group', { name: 'Biên tập nội dung' });
    return labels.reduce<Locator>(
      (around, label) => around.getByRole('group', { name: `Trường “⁨${label}⁩”`, exact: true }).first(),
      side,
    );
  }

  /** Brings a field into the form, which draws only what is near the window. */
  async at(lang: FormLang | undefined, ...labels: readonly string[]): Promise<Locator> {
    const field = this.field(lang, ...labels);
    const side = this.form.getByRole('group', { name: /^Chỉnh sửa nội dung/ }).first();
    await this.scrollTo(field, side);
    return field;
  }

  /** Turns the wheel over a column until what is looked for is drawn: to its end, then from its top again. */
  private async scrollTo(target: Locator, over: Locator): Promise<void> {
    const { x, width } = (await over.boundingBox()) ?? { x: 0, width: 0 };
    await this.page.mouse.move(x + width / 2, (this.page.viewportSize()?.height ?? 0) * 0.6);
    for (let turn = 0; turn < 120 && !(await target.count()); turn += 1) {
      await this.page.mouse.wheel(0, turn % 40 === 39 ? -100_000 : 600);
      await this.page.waitForTimeout(100);
    }
    await target.scrollIntoViewIfNeeded();
  }

  async write(lang: FormLang | undefined, text: string, ...labels: readonly string[]): Promise<void> {
    const field = await this.at(lang, ...labels);
    this.effort.steps += 1;
    this.effort.letters += text.length;
    await field.getByRole('textbox').first().fill(text);
  }

  /** One of a list, which opens when it is pressed. */
  async choose(option: string, lang: FormLang, ...labels: readonly string[]): Promise<void> {
    const field = await this.at(lang, ...labels);
    const radio = field.getByRole('radio', { name: option, exact: true });
    if (await radio.count()) return this.press(radio);
    await this.press(field.getByRole('combobox'));
    await this.press(this.form.getByRole('option', { name: option, exact: true }));
  }

  async tick(option: string, lang: FormLang, ...labels: readonly string[]): Promise<void> {
    await this.press((await this.at(lang, ...labels)).getByRole('radio', { name: option, exact: true }));
  }

  /** A photo from the disk with its words in both languages. */
  async addPhoto(place: number, file: string, alt: string, english: string): Promise<void> {
    const photos = await this.at('Tiếng Việt', 'Ảnh');
    await this.press(photos.getByRole('button', { name: /^Thêm .?Ảnh/ }));
    await this.press(photos.getByRole('button', { name: 'Duyệt tệp' }).last());
    const dialog = this.form.getByRole('dialog', { name: 'Chọn ảnh' });
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.press(dialog.getByRole('button', { name: 'Tải lên' })),
    ]);
    await chooser.setFiles(file);
    await this.press(dialog.getByRole('button', { name: 'Chèn' }));
    const write = async (field: Locator, text: string) => {
      this.effort.steps += 1;
      this.effort.letters += text.length;
      await field.fill(text);
    };
    await write(photos.getByRole('textbox', { name: 'Lời tả ảnh' }).nth(place), alt);
    await write(photos.getByRole('textbox', { name: 'Người chụp' }).nth(place), 'Đoàn phường Mẫu');
    await write(photos.getByRole('textbox', { name: 'Quyền dùng ảnh' }).nth(place), 'người chụp đồng ý');
    // The other language has the photo by itself; its words are drawn once they are near the window.
    const words = await this.at('Tiếng Anh', 'Ảnh');
    const alternatives = words.getByRole('textbox', { name: 'Lời tả ảnh' });
    await this.scrollTo(alternatives.nth(place), words);
    await write(alternatives.nth(place), english);
  }

  async save(): Promise<void> {
    await this.press(this.form.getByRole('button', { name: 'Lưu', exact: true }));
  }
}
