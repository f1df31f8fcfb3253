/** A button of the editor. `sign` is the path of its picture; without one its name stands there. */
export type Tool = { name: string; sign?: string; on?: boolean; off?: boolean; act: () => void };

/** Drawn in a square of 20. */
export const signs = {
  heading: 'M4 4v12M4 10h7M11 4v12M14 8.5l2.5-1.5v9M14.5 16h4.5',
  subheading: 'M4 4v12M4 10h7M11 4v12M14.2 9c.3-2.4 4-2.3 4 .1 0 2-4 3.6-4 6.9h4.6',
  bold: 'M6.5 4v12M6.5 4h4.2a2.9 2.9 0 0 1 0 5.8H6.5M6.5 9.8h5a3.1 3.1 0 0 1 0 6.2h-5M7.6 4v12',
  italic: 'M9 4h6M5 16h6M12 4 8 16',
  bullets: 'M8 5h9M8 10h9M8 15h9M3.2 5h1.6M3.2 10h1.6M3.2 15h1.6',
  numbers: 'M9 5h8M9 10h8M9 15h8M3 4l1.5-1v5M3 13c0-2 3-2 3 0 0 1.4-3 2.2-3 4h3.2',
  deeper: 'M9 5h8M9 10h8M9 15h8M3 7l3 3-3 3',
  shallower: 'M9 5h8M9 10h8M9 15h8M6 7l-3 3 3 3',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1',
  mention:
    'M13.2 10a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0zm0-3.2V11c0 3 3.3 2.4 3.3-1a6.5 6.5 0 1 0-2.6 5.2',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12M12.6 4v12',
  undo: 'M7 5 3.5 8.5 7 12M4 8.5h8a4 4 0 0 1 0 8H8',
  redo: 'M13 5l3.5 3.5L13 12M16 8.5H8a4 4 0 0 0 0 8h4',
} as const;
