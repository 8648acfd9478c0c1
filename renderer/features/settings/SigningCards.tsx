import { useCall } from '../../api/useCall.ts';
import { Asked } from '../../components/Asked.tsx';
import { SignaturePictures } from './SignaturePictures.tsx';
import { TokenCard } from './TokenCard.tsx';
import { TrustCard } from './TrustCard.tsx';

/** What signing and verifying go by: own pictures, the token, whom the office trusts. */
export function SigningCards() {
  const settings = useCall('signing.settings', {});
  return (
    <Asked result={settings}>
      {(given) => (
        <>
          <SignaturePictures pictures={given.pictures} />
          <TokenCard choice={given.token} />
          <TrustCard authorities={given.authorities} lists={given.revocationLists} />
        </>
      )}
    </Asked>
  );
}
