/** The accent of a government's pages: four tokens for light and for dark, made of one colour each and checked. */
import { contrast, mix, type Colour } from './colour.ts';

/** The grounds that text in the accent stands on, as in web/theme/tokens.css. */
const grounds = {
  light: { page: '#fdfdfc', surface: '#ffffff', sunken: '#f4f4f1', ink: '#17191e', deep: '#000000' },
  dark: { page: '#131519', surface: '#1b1e24', sunken: '#1b1e23', ink: '#eeefef', deep: '#ffffff' },
} as const;
export const logoTypes = ['image/png', 'image/svg+xml', 'image/webp'] as const;
export type LogoType = (typeof logoTypes)[number];

export type Scheme = keyof typeof grounds;

export type Accent = { accent: Colour; strong: Colour; soft: Colour; onAccent: Colour };

/** WCAG 2.2 AA for text of ordinary size. */
export const leastContrast = 4.5;

export function accentOf(colour: Colour, scheme: Scheme): Accent {
  const ground = grounds[scheme];
  const onAccent = contrast(colour, '#ffffff') >= contrast(colour, '#101418') ? '#ffffff' : '#101418';
  return {
    accent: colour,
    strong: mix(colour, ground.deep, 0.3),
    soft: mix(ground.page, colour, 0.12),
    onAccent,
  };
}

export type ContrastFault = {
  scheme: Scheme;
  on: 'page' | 'surface' | 'sunken' | 'button' | 'band';
  ratio: number;
};

/** Where the colour can not be read well enough; empty when it holds everywhere. */
export function contrastFaults(colour: Colour, scheme: Scheme): ContrastFault[] {
  const ground = grounds[scheme];
  const { accent, strong, soft, onAccent } = accentOf(colour, scheme);
  const pairs = [
    ['page', accent, ground.page],
    ['surface', accent, ground.surface],
    ['sunken', accent, ground.sunken],
    ['button', onAccent, accent],
    ['button', onAccent, strong],
    ['band', ground.ink, soft],
  ] as const;
  const faults = pairs.flatMap(([on, one, other]): ContrastFault[] => {
    const ratio = contrast(one, other);
    return ratio < leastContrast ? [{ scheme, on, ratio }] : [];
  });
  return faults.filter(({ on }, index) => faults.findIndex((other) => other.on === on) === index);
}

/** The nearest colour that holds, lighter in the dark and darker in the light: a proposal, never taken by itself. */
export function nearestReadable(colour: Colour, scheme: Scheme): Colour {
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mix(colour, grounds[scheme].deep, share);
    if (contrastFaults(tried, scheme).length === 0) return tried;
  }
  return grounds[scheme].ink;
}

/** The style sheet of a government's colours. */
export function themeStyle(light: Colour, dark: Colour): string {
  const [day, night] = [accentOf(light, 'light'), accentOf(dark, 'dark')];
  const token = (name: string, key: keyof Accent): string =>
    `--bs-color-${name}:light-dark(${day[key]},${night[key]});`;
  return `:root{${token('accent', 'accent')}${token('accent-strong', 'strong')}${token('accent-soft', 'soft')}${token('on-accent', 'onAccent')}}\n`;
}
