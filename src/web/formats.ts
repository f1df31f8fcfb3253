/** The formats that a report can be downloaded in. */
export const reportFormats = ['pdf', 'docx', 'xlsx', 'html', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** `meerdorp-opvolging-2024-7c1e40b9`: the same in each language, as the report is Dutch. */
export const reportFileName = (slug: string, round: { to: string; kind: string }, hash: string): string =>
  `${slug}-opvolging-${round.kind === 'annual' ? round.to.slice(0, 4) : round.to}-${hash.slice(0, 8)}`;

/** The formats that the plan, as it is seen, can be downloaded in. */
export const planFormats = ['xlsx', 'csv'] as const;
export const planMediaTypes: Readonly<Record<(typeof planFormats)[number], string>> = {
  xlsx: mediaTypes.xlsx,
  csv: 'text/csv; charset=utf-8',
};
