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
  /** What the viewer may do; who takes part already does not join. */
  may: { edit: boolean; join: boolean };
}) {
  const { twinning, discussions, count, may } = props;
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
          {may.join && (
            <ButtonLink to={`${here}/partecipanti`} variant="secondary" icon="users">
              {participation.takePart}
            </ButtonLink>
          )}
          {may.edit && (
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
      {!may.join && (
        <Chip icon="check" tone="primary">
          {participation.takingPart}
        </Chip>
      )}
    </PageHeading>
  );
}
