import { PageHeading } from "../ui/page-heading";
import { Prose } from "../ui/prose";

type Information = { title: string; updated: string; sections: { title: string; text: string }[] };

/** A page of plain information: privacy, legal notes, accessibility. */
export function InformationPage({ page }: { page: Information }) {
  return (
    <>
      <PageHeading title={page.title} lead={page.updated} />
      <Prose>
        {page.sections.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </Prose>
    </>
  );
}
