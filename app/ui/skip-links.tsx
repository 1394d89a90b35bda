export type SkipLinksProps = { links: { href: string; label: string }[] };

/** First on the page; seen when the keyboard reaches them. */
export function SkipLinks({ links }: SkipLinksProps) {
  return (
    <ul className="skiplinks">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
