import { useTexts } from "../i18n/use-texts";
import { ButtonLink } from "../ui/button-link";
import { SideBlock } from "../ui/side-block";

/** For a guest: how one becomes part of the community. @param back where to come back to */
export function JoinBox({ back }: { back?: string }) {
  const { home } = useTexts();
  return (
    <SideBlock title={home.joinTitle}>
      <p>{home.joinText}</p>
      <ButtonLink to={back ? `/registrati?torna=${encodeURIComponent(back)}` : "/registrati"}>
        {home.join}
      </ButtonLink>
    </SideBlock>
  );
}
