/** As in reminder.nl.ts. */
type Item = { code: string | null; title: string; state: 'asked' | 'draft' | 'returned' };
type Part = {
  round: string;
  late: readonly { deadline: string; items: readonly Item[] }[];
  coming: readonly { deadline: string | null; items: readonly Item[] }[];
  returned: readonly Item[];
  reviews: { count: number; deadline: string | null };
};

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const day = (iso: string): string => long.format(new Date(`${iso}T00:00:00Z`));
const line = ({ code, title, state }: Item): string =>
  `- ${code === null ? '' : `${code} `}${title}${state === 'draft' ? ' (begun)' : ''}`;
const group = (head: string, items: readonly Item[]): string[] =>
  items.length === 0 ? [] : [head, ...items.map(line), ''];

export const reminderWordsEn = {
  subject: (open: number, reviews: number): string =>
    open === 0
      ? `${reviews} ${reviews === 1 ? 'update waits' : 'updates wait'} for your review`
      : `${open} ${open === 1 ? 'update' : 'updates'} still to fill in`,
  body: (given: {
    name: string;
    parts: readonly Part[];
    workUrl: string | null;
    government: string;
  }): string =>
    [
      `Hello ${given.name}`,
      '',
      ...given.parts.flatMap(({ round, late, coming, returned, reviews }) => [
        round,
        '',
        ...group('Sent back with a comment:', returned),
        ...late.flatMap(({ deadline, items }) => group(`Late, due ${day(deadline)}:`, items)),
        ...coming.flatMap(({ deadline, items }) =>
          group(deadline === null ? 'Still to fill in:' : `To fill in by ${day(deadline)}:`, items),
        ),
        ...(reviews.count === 0
          ? []
          : [
              `${reviews.count} ${reviews.count === 1 ? 'update waits' : 'updates wait'} for your review${reviews.deadline === null ? '' : `, by ${day(reviews.deadline)}`}.`,
              '',
            ]),
      ]),
      given.workUrl === null
        ? `Sign in to Beleidsspoor of ${given.government} and choose “My work”.`
        : `To your work: ${given.workUrl}`,
      '',
      'Is an action going as planned? Then one click is enough: same as last time.',
      'You get one reminder a day at most, and none once everything is submitted.',
    ].join('\n'),
};
