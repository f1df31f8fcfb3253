import { expect, it } from 'vitest';
import { bytesAt } from './listen.ts';

it('lets in large files where files come in, tables where tables do, and forms elsewhere', () => {
  const form = bytesAt('/meerdorp/plan');
  expect(bytesAt('/meerdorp/invoer')).toBeNull();
  expect(bytesAt('/meerdorp/invoer/8dcbb84c?/aanvaard')).toBeNull();
  for (const url of [
    '/meerdorp/scholen/beheer/inlezen?/bewaar&jaar=2025',
    '/meerdorp/aanmeldingen/kinderen/inlezen',
  ])
    // Five thousand rows of eight short columns, as a form writes them out.
    expect(bytesAt(url)).toBeGreaterThan(600_000);
  for (const url of [
    '/meerdorp/inlezen',
    '/meerdorp/zoek?x=/a/b/inlezen',
    '/meerdorp/plan/inlezenx',
    '/invoer',
    '/',
  ])
    expect(bytesAt(url)).toBe(form);
});
