/** A recording with its words, ready to be played. */
export interface RecordingProps {
  /** In Vietnamese, like what is said. */
  readonly title: string;
  readonly transcript: string;
  /** How long it takes and what it weighs: “3 phút 12 giây, 1,4 MB”. */
  readonly cost: string;
  /** “Nghe” and “Bản chữ”, in the language of the page. */
  readonly listen: string;
  readonly transcriptLabel: string;
  readonly sources: readonly { readonly src: string; readonly type: string }[];
}
