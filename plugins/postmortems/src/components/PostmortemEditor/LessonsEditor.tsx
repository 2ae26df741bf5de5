import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import {
  LESSON_KINDS,
  LessonKind,
  PostmortemContent,
  WireLesson,
} from '@nines/backstage-plugin-postmortems-common';
import { writingTranslationRef } from '../../translation';
import { MarkdownField } from './MarkdownField';
import { ContentPart } from './draft';
import { useFieldStyles } from './fieldStyles';
import { newId } from './newId';

/** What went well, what went wrong, where one was lucky, what surprised: a text each. */
export function LessonsEditor(props: {
  content: PostmortemContent;
  onChange: (part: ContentPart) => void;
}) {
  const { content, onChange } = props;
  const { lessons } = content;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const set = (kind: LessonKind, items: WireLesson[]) =>
    onChange({ lessons: { ...lessons, [kind]: items } });
  return (
    <div className={classes.fields}>
      {LESSON_KINDS.map(kind => (
        <fieldset
          key={kind}
          id={`pm-lessons-${kind}`}
          tabIndex={-1}
          className={classes.group}
        >
          <legend className={classes.legend}>{t(`lessons.${kind}`)}</legend>
          <ul className={classes.list}>
            {lessons[kind].map((lesson, index) => {
              const name = t('lessons.numbered', {
                kind: t(`lessons.${kind}`),
                number: `${index + 1}`,
              });
              return (
                <li key={lesson.id} className={classes.item}>
                  <MarkdownField
                    id={`pm-lessons-${kind}-${lesson.id}`}
                    label={name}
                    rows={1}
                    maxLength={4_000}
                    value={lesson.text}
                    onChange={text =>
                      set(
                        kind,
                        lessons[kind].map(other =>
                          other.id === lesson.id ? { ...other, text } : other,
                        ),
                      )
                    }
                  />
                  <span>
                    <Button
                      size="small"
                      aria-label={t('writing.removeOf', { what: name })}
                      onClick={() =>
                        set(
                          kind,
                          lessons[kind].filter(({ id }) => id !== lesson.id),
                        )
                      }
                    >
                      {t('writing.remove')}
                    </Button>
                  </span>
                </li>
              );
            })}
          </ul>
          <Button
            size="small"
            aria-label={t('lessons.addTo', { kind: t(`lessons.${kind}`) })}
            onClick={() =>
              set(kind, [...lessons[kind], { id: newId('l'), text: '' }])
            }
          >
            {t('lessons.add')}
          </Button>
        </fieldset>
      ))}
    </div>
  );
}
