import { Fragment } from 'react';

/** A code that may be broken between its words alone. */
export const RuleCode = ({ code }: { readonly code: string }) => (
  <code>
    {code.split('_').map((word, index) => (
      <Fragment key={word + index.toString()}>
        {index > 0 && (
          <>
            _<wbr />
          </>
        )}
        {word}
      </Fragment>
    ))}
  </code>
);
