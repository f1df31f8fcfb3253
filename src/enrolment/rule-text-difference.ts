/** Two texts of the rules, sentence by sentence: what is no longer said and what is said now. */
export type TextSection = { title: string; paragraphs: readonly string[]; list: readonly string[] };
export type TextChange = { title: string; gone: string[]; came: string[] };

const linesOf = (section: TextSection | undefined): string[] =>
  section ? [...section.paragraphs, ...section.list] : [];

/** Sections in the order of the newer text; those that only the older one has come last. */
export function textChanges(before: readonly TextSection[], after: readonly TextSection[]): TextChange[] {
  const titles = [...new Set([...after, ...before].map(({ title }) => title))];
  return titles
    .map((title) => {
      const [old, now] = [before, after].map((text) => linesOf(text.find((one) => one.title === title)));
      return {
        title,
        gone: (old ?? []).filter((line) => !now?.includes(line)),
        came: (now ?? []).filter((line) => !old?.includes(line)),
      };
    })
    .filter(({ gone, came }) => gone.length + came.length > 0);
}
