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
  readonly form: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.frameLocator('#soan');
  }

  async press(target: Locator): Promise<void> {
    this.effort.steps += 1;
    await target.click();
  }

  async enter(): Promise<void> {
    await this.press(this.form.getByRole('button', { name: /cục bộ/ }));
    await this.form.getByRole('button', { name: 'Tạo bài viết hoặc tải tệp lên' }).waitFor();
  }

  /** A field by its label, below the label of what it is a part of where there is one. */
  field(lang: FormLang | undefined, ...labels: readonly string[]): Locator {
    const side = lang
      ? this.form.getByRole('group', { name: `Chỉnh sửa nội dung ⁨${lang}⁩` })
      : this.form.getByRole('group', { name: 'Biên tập nội dung' });
    return labels.reduce<Locator>((around, label) => around.getByRole('group', { name: `Trường “⁨${label}⁩”`, exact: true }).first(), side);
  }

  /** Brings a field into the form, which draws only what is near the window. */
  async at(lang: FormLang | undefined, ...labels: readonly string[]): Promise<Locator> {
    const field = this.field(lang, ...labels);
    for (let tries = 0; tries < 60 && !(await field.count()); tries += 1) {
      await this.form.getByRole('group', { name: /^Chỉnh sửa nội dung/ }).first().hover();
      await this.page.mouse.wheel(0, 700);
      await this.page.waitForTimeout(80);
    }
    await field.scrollIntoViewIfNeeded();
    return field;
  }

  async write(lang: FormLang | undefined, text: string, ...labels: readonly string[]): Promise<void> {
    const field = await this.at(lang, ...labels);
    this.effort.steps += 1;
    this.effort.letters += text.length;
    await field.getByRole('textbox').first().fill(text);
  }

  async save(): Promise<void> {
    await this.press(this.form.getByRole('button', { name: 'Lưu', exact: true }));
  }
}
