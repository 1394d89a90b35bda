/** What a member's name, address and administration of today are read by. */
export const ABOUT = {
  name: true,
  email: true,
  affiliations: { where: { until: null }, select: { administration: { select: { name: true } } } },
} as const;

type About = { name: string; email: string; affiliations: { administration: { name: string } }[] };

/** What others would try first as her password. */
export const aboutMember = ({ name, email, affiliations }: About): string[] => [
  name,
  email,
  ...affiliations.map(({ administration }) => administration.name),
];
