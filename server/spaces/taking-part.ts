/** Participations of today, for Prisma's `where`: without an end, or with one still to come. */
export const takingPartNow = () => ({ OR: [{ until: null }, { until: { gt: new Date() } }] });
