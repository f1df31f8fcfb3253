import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarText, type CalendarDay } from './ics.ts';

const event: CalendarDay = {
  uid: 'round-1@spoor',
  day: '2028-02-29',
  title: 'Termijn',
  text: '',
  url: null,
};

/** Reads the lines back as RFC 5545, 3.1 says: unfolded, and text without its escapes. */
const readBack = (text: string): string[] => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
const plain = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));

describe('a calendar', () => {
  it('is written as the standard has it; the day after the last of February is no day of it', () => {
    expect(calendarText('Meerdorp', [{ ...event, url: 'https://x.be/a' }], '2028-02-01T08:30:00.123Z')).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Beleidsspoor//NL',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'NAME:Meerdorp',
        'X-WR-CALNAME:Meerdorp',
        'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
        'BEGIN:VEVENT',
        'UID:round-1@spoor',
        'DTSTAMP:20280201T083000Z',
        'DTSTART;VALUE=DATE:20280229',
        'DTEND;VALUE=DATE:20280301',
        'SUMMARY:Termijn',
        'URL:https://x.be/a',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps every title, in lines of at most 75 bytes, and no title adds a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        // Control characters are no text; a bare CR is a line break.
        const meant = title
          .replaceAll(/\r\n?/g, '\n')
          // oxlint-disable-next-line no-control-regex
          .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ');
        const text = calendarText('x', [{ ...event, title }], '2028-02-01T08:30:00Z');
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const lines = readBack(text);
        expect(lines).toHaveLength(18);
        const summary = lines.find((line) => line.startsWith('SUMMARY:')) ?? '';
        expect(plain(summary.slice('SUMMARY:'.length))).toBe(meant);
      }),
    );
  });
});
