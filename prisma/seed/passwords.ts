import { randomInt } from 'node:crypto'

const WORDS =
  'amber anchor apple april arrow autumn bamboo barley basil beacon birch blossom breeze bridge bronze cabin candle canyon carbon cedar cherry cinder clover cobalt copper coral cotton crane dahlia dawn delta desert dune eagle ember falcon feather fern field flint forest garnet ginger glacier granite harbor hazel heron honey island ivory jasmine juniper kettle lagoon lantern laurel lemon lilac linen maple marble meadow mint morning moss nectar north nutmeg oasis ocean olive onyx opal orchard otter pebble pepper pine planet plum poppy prairie quartz quill rain raven reed river robin rowan saffron sage sailor salmon sand silver sparrow spruce stone summer thistle thunder tiger timber topaz tulip valley velvet violet walnut wander willow winter wren'.split(
    ' ',
  )

const word = (): string => WORDS[randomInt(WORDS.length)] as string

/** A password of one installation: four words and two digits, at least 15 characters, easy to type off a screen. */
export const newPassword = (): string => `${word()}-${word()}-${word()}-${word()}-${randomInt(10, 100)}`
