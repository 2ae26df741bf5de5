import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PostmortemResponse,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import { Loadable, SafeMarkdown } from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { EditableSection, Sections } from '../EditableSection';
import { FactorsEditor, FactorsView } from '../FactorGraph';
import { Propose } from '../FindingActions';
import {
  DetailsEditor,
  Draft,
  ImpactEditor,
  LessonsEditor,
  MarkdownField,
  RelatedEditor,
  RunbooksEditor,
  SectionsEditor,
  TimesEditor,
  WhatEditor,
} from '../PostmortemEditor';
import { ReviewPanel } from '../ReviewPanel';
import { TimelineEditor } from '../TimelineEditor';
import { ActionsPart } from './ActionsPart';
import { DetailsView } from './DetailsView';
import { ImpactView } from './ImpactView';
import { ImportSource } from './ImportSource';
import { LessonsView } from './LessonsView';
import { RecomputeButton } from './RecomputeButton';
import { RelatedView } from './RelatedView';
import { RunbooksView } from './RunbooksView';
import { SectionsView } from './SectionsView';
import { TimesView } from './TimesView';
import { WhatView } from './WhatView';

/** The parts of a postmortem: impact and what it cost first, then times and timeline, factors, lessons, actions. */
export function PostmortemParts(props: {
  record: PostmortemResponse;
  draft: Draft;
  sections: Sections;
  items: Loadable<{ items: WireActionItem[]; totalItems: number }>;
  onItems: () => void;
  onAnswer: (record: PostmortemResponse) => void;
  reload: () => void;
  propose?: Propose;
}) {
  const { record, draft, sections, items, propose } = props;
  const { onItems, onAnswer, reload } = props;
  const { content } = draft;
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const canEdit = record.allowedActions.includes('edit');
  const known = items.status === 'ready' ? items.value.items : [];
  const part = { sections, canEdit };
  const editor = { content, onChange: draft.change };
  return (
    <>
      <EditableSection
        {...part}
        id="impact"
        title={t('postmortem.part.impact')}
        editor={<ImpactEditor {...editor} />}
        actions={
          record.allowedActions.includes('recompute') && (
            <RecomputeButton {...props} />
          )
        }
      >
        <ImpactView content={content} />
      </EditableSection>
      <EditableSection
        {...part}
        id="what"
        title={t('postmortem.part.what')}
        editor={<WhatEditor {...editor} />}
      >
        <WhatView content={content} />
      </EditableSection>
      <EditableSection
        {...part}
        id="times"
        title={t('postmortem.part.times')}
        editor={<TimesEditor {...editor} />}
      >
        <TimesView content={content} durations={record.durations} />
      </EditableSection>
      <EditableSection
        {...part}
        id="timeline"
        title={t('postmortem.part.timeline')}
      >
        <TimelineEditor
          subject={{ kind: 'postmortem', id: record.id }}
          onChanged={reload}
        />
      </EditableSection>
      <EditableSection
        {...part}
        id="factors"
        title={t('postmortem.part.factors')}
        editor={<FactorsEditor {...editor} />}
      >
        <FactorsView content={content} items={known} propose={propose} />
      </EditableSection>
      <EditableSection
        {...part}
        id="lessons"
        title={t('postmortem.part.lessons')}
        editor={<LessonsEditor {...editor} />}
      >
        <LessonsView content={content} items={known} propose={propose} />
      </EditableSection>
      <ActionsPart
        {...part}
        draft={draft}
        items={items}
        onItems={onItems}
        propose={propose}
      />
      <EditableSection
        {...part}
        id="runbooks"
        title={t('postmortem.part.runbooks')}
        editor={<RunbooksEditor {...editor} />}
      >
        <RunbooksView content={content} propose={propose} />
      </EditableSection>
      <EditableSection
        {...part}
        id="related"
        title={t('postmortem.part.related')}
        editor={<RelatedEditor {...editor} />}
      >
        <RelatedView record={record} draft={draft} canEdit={canEdit} />
      </EditableSection>
      {(canEdit || content.sections.length > 0) && (
        <EditableSection
          {...part}
          id="sections"
          title={t('postmortem.part.sections')}
          editor={<SectionsEditor {...editor} />}
        >
          <SectionsView content={content} />
        </EditableSection>
      )}
      {(canEdit || content.externalMessage) && (
        <EditableSection
          {...part}
          id="external"
          title={t('postmortem.part.external')}
          text={t('postmortem.externalText')}
          editor={
            <MarkdownField
              id="pm-externalMessage"
              label={t('postmortem.part.external')}
              value={content.externalMessage ?? ''}
              onChange={externalMessage => draft.change({ externalMessage })}
            />
          }
        >
          {content.externalMessage ? (
            <SafeMarkdown markdown={content.externalMessage} />
          ) : (
            t('postmortem.nothing')
          )}
        </EditableSection>
      )}
      <EditableSection
        {...part}
        id="details"
        title={t('postmortem.part.details')}
        editor={<DetailsEditor {...editor} />}
      >
        <DetailsView content={content} />
      </EditableSection>
      <EditableSection
        {...part}
        id="reviews"
        title={t('postmortem.part.reviews')}
      >
        <ReviewPanel
          record={record}
          save={draft.save}
          onAnswer={onAnswer}
          reload={reload}
        />
      </EditableSection>
      <ImportSource record={record} onAnswer={onAnswer} reload={reload} />
    </>
  );
}
