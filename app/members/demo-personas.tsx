import { Form } from "@remix-run/react";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Panel } from "../ui/panel";

/** In the demo on one's own machine: into the community as one of four people, by one button each. */
export function DemoPersonas({ next }: { next: string }) {
  const { members: texts } = useTexts();
  return (
    <Panel>
      <h2 className="h5">{texts.personasTitle}</h2>
      <p>{texts.personasText}</p>
      <Form method="post" action="/accedi/come" className="stack-sm">
        <input type="hidden" name="next" value={next} />
        {Object.entries(texts.personas).map(([persona, label]) => (
          <div key={persona}>
            <Button name="persona" value={persona} variant="secondary" block>
              {label}
            </Button>
          </div>
        ))}
      </Form>
    </Panel>
  );
}
