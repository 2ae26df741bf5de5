import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SimulateEscalationResponse } from '@nines/backstage-plugin-slo-common';
import {
  Scroll,
  Section,
  formatInstant,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** Who would be told, when and why; and what is wrong with the policy. */
export function SimulatedSteps(props: {
  simulation: SimulateEscalationResponse;
}) {
  const { alertName, why, suppression, steps, warnings } = props.simulation;
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <Section title={alertName} text={why}>
      {suppression && (
        <p role="note">
          {suppression.message}
          {suppression.until &&
            ` ${t('alert.why.until', {
              until: formatInstant(suppression.until),
            })}`}
        </p>
      )}
      {steps.length === 0 ? (
        <p>{t('simulate.nobody')}</p>
      ) : (
        <Scroll label={t('simulate.steps')}>
          <table aria-label={t('simulate.steps')}>
            <tbody>
              {steps.map(({ at, step, round, destinations, why: reason }) => (
                <tr key={`${at}/${round}/${step}`}>
                  <td>{formatInstant(at)}</td>
                  <td className="prose">
                    {destinations.map(({ ref, description }) => (
                      <div key={ref}>
                        {ref}
                        {description === null && ` (${t('simulate.unknown')})`}
                      </div>
                    ))}
                  </td>
                  <td className="prose">{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {warnings.length > 0 && (
        <ul>
          {warnings.map(warning => (
            <li key={warning}>
              {t('problems.warning')}: {warning}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
