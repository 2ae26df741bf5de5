import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { sloReactTranslationRef } from '../../translation';

/** Copies a text, and says so. @public */
export function CopyButton(props: { label: string; text: string }) {
  const { t } = useTranslationRef(sloReactTranslationRef);
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = () =>
    navigator.clipboard.writeText(props.text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <span aria-live="polite">
      {outcome === 'refused' && t('copy.refused')}
      <Button
        size="small"
        onClick={copy}
        aria-label={t('copy.what', { what: props.label })}
      >
        {outcome === 'copied' ? t('copy.done') : t('copy.do')}
      </Button>
    </span>
  );
}
