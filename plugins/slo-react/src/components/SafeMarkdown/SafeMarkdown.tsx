import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { safeUrl } from '../safeUrl';

const useStyles = makeStyles({
  markdown: {
    overflowWrap: 'anywhere',
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
    '& pre': { overflowX: 'auto' },
    // Beside other words, colour alone would not tell a link
    '& a': { textDecoration: 'underline' },
  },
});

/** The other attribute that loads a picture; an image's own address is dropped below. */
const SOURCE_SET = /srcset(?=\s*=)/gi;

/**
 * Markdown of somebody else. Nothing is loaded from anywhere: of images their words remain. Only links that are safe to follow are
 * links; markup that the backend let through is sanitised. @public
 */
export function SafeMarkdown(props: { markdown: string }) {
  const classes = useStyles();
  return (
    <MarkdownContent
      className={classes.markdown}
      content={props.markdown.replace(SOURCE_SET, 'data-set')}
      transformLinkUri={uri => safeUrl(uri) ?? ''}
      transformImageUri={() => ''}
    />
  );
}
