import type { Texts } from "../i18n/it";
import { useTexts } from "../i18n/use-texts";
import { ButtonLink } from "../ui/button-link";
import { PageHeading } from "../ui/page-heading";

/** What stands in place of a page that cannot be shown, with a way on. */
export function Fault({ status }: { status: number }) {
  const { faults, site } = useTexts();
  const [title, sentence] = sentenceOf(status, faults);
  return (
    <>
      <PageHeading title={title} lead={sentence} />
      <ButtonLink to="/">{site.goHome}</ButtonLink>
    </>
  );
}

/** For the window's title. */
export const faultTitle = (status: number, { faults }: Texts): string => sentenceOf(status, faults)[0];

function sentenceOf(status: number, faults: Texts["faults"]): [title: string, sentence: string] {
  switch (status) {
    case 404:
      return [faults.notFoundTitle, faults.notFound];
    case 403:
      return [faults.deniedTitle, faults.denied];
    case 503:
      return [faults.unavailableTitle, faults.unavailable];
    case 400:
    case 405:
    case 422:
      return [faults.badTitle, faults.bad];
    default:
      return [faults.faultTitle, faults.fault];
  }
}
