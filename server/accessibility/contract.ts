export const REPORT_MAX = 4_000;
