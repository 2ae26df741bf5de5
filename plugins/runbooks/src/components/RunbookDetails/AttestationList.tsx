import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireAttestation } from '@nines/backstage-plugin-runbooks-common';
import {
  EntityLink,
  TimeDistance,
  quietText,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { formatDay } from '../ReviewText';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    // Beside other words, colour alone would not tell a link
    '& a': { textDecoration: 'underline' },
  },
  quiet: { color: quietText(theme), fontSize: '0.8125rem' },
}));

/** Who said that they reviewed it, or used it. */
export function AttestationList(props: {
  attestations: readonly WireAttestation[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow();
  if (props.attestations.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('details.history')}>
      {props.attestations.map(attestation => {
        const { id, by, at, on, kind, occasion, note, evidence } = attestation;
        const day = formatDay(on);
        return (
          <li key={id}>
            <EntityLink entityRef={by} />{' '}
            {kind === 'reviewed'
              ? t('details.reviewedBy', { day })
              : t('details.exercisedBy', {
                  day,
                  occasion: occasion ? t(`details.occasion.${occasion}`) : '',
                })}{' '}
            <span className={classes.quiet}>
              <TimeDistance at={at} now={now} isPast />
            </span>
            {[evidence, note].filter(Boolean).map(text => (
              <div key={text} className={classes.quiet}>
                {text}
              </div>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
