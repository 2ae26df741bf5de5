import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PostmortemContent } from '@nines/backstage-plugin-postmortems-common';
import { EntityLink } from '@nines/backstage-plugin-slo-react';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { PersonRef, useSeverityName } from '../shared';
import { useViewStyles } from './viewStyles';

/** Who, what of the catalog, and who may read it. */
export function DetailsView(props: { content: PostmortemContent }) {
  const { content } = props;
  const classes = useViewStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const { t: tPostmortems } = useTranslationRef(postmortemsTranslationRef);
  const severityName = useSeverityName();
  const people = (refs: readonly string[]) =>
    refs.map(ref => <PersonRef key={ref} personRef={ref} />);
  const rows: { name: string; values: ReactNode[] }[] = [
    { name: t('details.severity'), values: [severityName(content.severity)] },
    {
      name: t('details.visibility'),
      values: [tPostmortems(`visibility.${content.visibility}.sentence`)],
    },
    { name: t('details.viewers'), values: people(content.viewers) },
    {
      name: t('details.entities'),
      values: content.entityRefs.map(ref => (
        <EntityLink key={ref} entityRef={ref} />
      )),
    },
    { name: t('details.tags'), values: [...content.tags] },
    { name: t('details.category'), values: [...content.category] },
  ];
  return (
    <dl className={classes.facts}>
      {rows
        .filter(({ values }) => values.length > 0)
        .map(({ name, values }) => [
          <dt key={`${name} name`}>{name}</dt>,
          <dd key={name}>
            {values.map((value, index) => (
              <span key={index}>
                {index > 0 && ', '}
                {value}
              </span>
            ))}
          </dd>,
        ])}
    </dl>
  );
}
