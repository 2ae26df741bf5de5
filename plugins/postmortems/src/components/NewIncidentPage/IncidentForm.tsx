import { FormEvent, useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import {
  Section,
  postmortemsApiRef,
  quietText,
  useGoTo,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { useRecordAction, useRequestKey } from '../../hooks';
import { incidentsTranslationRef } from '../../translation';
import { SeverityRadios } from '../SeverityRadios';
import { usePostmortemsHrefs } from '../links';
import { AlertChoice } from './AlertChoice';
import { IncidentFields } from './IncidentFields';
import { suggestionOf } from './alertFacts';
import { IncidentDraft, toOpenRequest } from './incidentDraft';

const useStyles = makeStyles(theme => ({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2.5),
    maxWidth: 760,
    marginTop: theme.spacing(2),
    // The theme's own are made for paper only
    '& .MuiInputLabel-root:not(.Mui-error), & .MuiFormHelperText-root:not(.Mui-error)':
      { color: quietText(theme) },
  },
}));

/** The form: what users notice, how bad it is, which alerts belong to it, who leads. */
export function IncidentForm(props: {
  named: readonly string[];
  entities: readonly string[];
  alerts: readonly AlertResponse[];
  /** Why there is no alert to choose. */
  note?: string;
}) {
  const { named, entities, alerts, note } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const postmortems = useApi(postmortemsApiRef);
  const hrefs = usePostmortemsHrefs();
  const goTo = useGoTo();
  const now = useNow();
  const key = useRequestKey();
  const action = useRecordAction(() => {});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(named));
  const [isAsked, setAsked] = useState(false);
  const taken = alerts.filter(({ id }) => chosen.has(id));
  const suggested = suggestionOf(taken, now);
  const [typed, setTyped] = useState<Partial<IncidentDraft>>({});
  const draft: IncidentDraft = {
    title: taken.at(0)?.title ?? '',
    summary: taken.map(({ sentence }) => sentence).join('\n\n'),
    severity: suggested?.severity,
    lead: '',
    isUnsure: false,
    isRestricted: false,
    viewers: [],
    entityRefs: entities,
    ...typed,
  };
  const toggle = (id: string) =>
    setChosen(before => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const declare = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const { severity } = draft;
    if (draft.title.trim() === '' || severity === undefined) return;
    await action.run(async () => {
      const request = toOpenRequest({ ...draft, severity }, taken, key);
      goTo(hrefs.incident(await postmortems.openIncident(request)));
    }, t('declare.done'));
  };
  return (
    <form className={classes.form} onSubmit={declare} noValidate>
      <Section
        title={t('declare.alerts')}
        text={note ?? t('declare.alertsText')}
      >
        {!note && (
          <AlertChoice
            alerts={alerts}
            chosen={chosen}
            onToggle={toggle}
            now={now}
          />
        )}
      </Section>
      <IncidentFields
        draft={draft}
        onChange={part => setTyped(before => ({ ...before, ...part }))}
        isAsked={isAsked}
      >
        <SeverityRadios
          label={t('declare.severity')}
          value={draft.severity}
          onChange={severity => setTyped(before => ({ ...before, severity }))}
          suggested={suggested}
          help={t('declare.severityHelp')}
          error={
            isAsked && draft.severity === undefined
              ? t('declare.severityNeeded')
              : undefined
          }
        />
      </IncidentFields>
      <div>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          size="large"
          disabled={action.isBusy}
        >
          {t('declare.do')}
        </Button>
      </div>
      <div role="status">{action.outcome}</div>
    </form>
  );
}
