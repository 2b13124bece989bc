import type { Feature, FeatureView } from '@/lib/vocabulary'

/** What to look at, after the facial feature list of FISWG, in plain words. */
export const FEATURE_HELP: Record<Feature, string> = {
  face_shape: 'The outline and proportions of the whole face: long, round or square, and where it is widest.',
  hairline: 'Where hair meets forehead and temples. A cut or a cap changes it: look at the line itself.',
  forehead: 'Height and width, how it slopes, and creases that stay when the face is at rest.',
  eyebrows: 'Shape, length, thickness and how far apart; single hairs and gaps.',
  eyes: 'Distance between them, the corners, the folds of the lids, the white that shows. Not glasses or lenses.',
  nose: 'Length, bridge, tip, width of the wings, shape of the nostrils, and how far it is from the lip.',
  mouth: 'Width, fullness of each lip, the bow of the upper one, the corners at rest.',
  chin_and_jaw: 'Line and angle of the jaw, shape of the chin, a dimple, a fold under it. Not a beard.',
  ears: 'How far they stand off, the rim, the lobe attached or free. Each pair of ears is its own.',
  marks_and_scars: 'Moles, scars, freckles, tattoos: the same place and shape in both photos. Spots heal.',
}

export const VIEW_LABELS: Record<FeatureView, string> = { alike: 'Alike', differs: 'Differs', unseen: 'Unseen' }

/** The key of each view while the checklist has the focus. */
export const KEY_OF_VIEW: Record<FeatureView, string> = { alike: '=', differs: '/', unseen: 'U' }
