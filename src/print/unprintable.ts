/** A text that cannot be printed as it should: too long for its place, or with a letter the typeface lacks. */
export class Unprintable extends Error {
  readonly text: string;
  readonly letter: string | undefined;

  constructor(text: string, letter?: string) {
    super(
      letter
        ? `The print typeface has no letter for “${letter}” in “${text}”.`
        : `“${text}” is too long for its place.`,
    );
    this.text = text;
    this.letter = letter;
  }
}
