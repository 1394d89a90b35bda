import type { TwinningView } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { ButtonLink } from "../ui/button-link";
import { Chip } from "../ui/chip";
import { Handover } from "../ui/handover";
import { PageHeading } from "../ui/page-heading";
import { StateChip } from "./state-chip";

/** Title, state and theme, who hands over to whom, and the way into the discussion. */
export function TwinningHead(props: {
  twinning: TwinningView;
  discussions: string;
  count: number;
  mayEdit: boolean;
}) {
  const { twinning, discussions, count, mayEdit } = props;
  const { twinnings: texts, participation, twinningForm } = useTexts();
  const here = `/gemellaggi/${twinning.slug}`;
  const side = (parties: { name: string }[], one: string, many: string) => ({
    label: parties.length > 1 ? many : one,
    names: parties.map(({ name }) => name).join(", ") || texts.unknownParty,
  });
  return (
    <PageHeading
      eyebrow={`${texts.kind} ${twinning.acronym}`}
      title={twinning.title}
      figure={
        <Handover
          from={side(twinning.offering, texts.offering, texts.offeringMany)}
          to={side(twinning.receiving, texts.receiving, texts.receivingMany)}
        />
      }
      actions={
        <>
          <ButtonLink to={discussions} icon="comment">
            {texts.goToTopics(count)}
          </ButtonLink>
          <ButtonLink to={`${here}/partecipanti`} variant="secondary" icon="users">
            {participation.takePart}
          </ButtonLink>
          {mayEdit && (
            <ButtonLink to={`${here}/modifica`} variant="secondary" icon="pencil">
              {twinningForm.edit}
            </ButtonLink>
          )}
        </>
      }
    >
      <StateChip state={twinning.state} />
      {twinning.startedYear && <Chip icon="calendar">{twinning.startedYear}</Chip>}
      <Chip>{twinning.theme}</Chip>
      {twinning.visibility !== "PUBLIC" && (
        <Chip icon="lock">{twinningForm.visibilities[twinning.visibility]}</Chip>
      )}
    </PageHeading>
  );
}
