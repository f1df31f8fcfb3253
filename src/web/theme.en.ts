import type { themeWords as nl } from './theme.nl.ts';

export const themeWords: typeof nl = {
  title: 'House style',
  lede: 'A colour and a logo make the pages of your government recognisable. The colour carries links and buttons; it is checked for legibility when you save.',
  accent: 'Colour on a light background',
  accentHint: 'Such as #2b44a8. Leave both colours empty for the ordinary colour of Beleidsspoor.',
  accentDark: 'Colour on a dark background',
  accentDarkHint: 'For people who set their screen to dark. Usually a lighter shade of the same colour.',
  logo: 'Logo',
  logoHint: 'PNG, SVG or WebP, at most 200 KB. Without a new file the logo stays as it is.',
  removeLogo: 'Remove the logo',
  feedback: 'E-mail address for reports on accessibility',
  feedbackHint: 'Stands on the accessibility statement.',
  save: 'Save',
  saved: 'The house style is saved.',
  error: 'This can’t be saved yet',
  notAllowed: 'Only an administrator changes the house style.',
};
