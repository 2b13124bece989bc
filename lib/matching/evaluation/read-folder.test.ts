import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFolder } from './read-folder'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'likeness-pairs-'))
  for (const person of ['ada', 'ben']) {
    mkdirSync(join(folder, person))
    for (const name of ['10.jpg', '2.jpg', '1.png', 'notes.txt']) writeFileSync(join(folder, person, name), '')
  }
})
afterEach(() => rmSync(folder, { recursive: true }))
const write = (file: string, text: string) => writeFileSync(join(folder, file), text)

test('each sub-folder is a person, whose first photo by name is the reference', async () => {
  expect(await readFolder(folder)).toEqual({
    kind: 'people',
    photos: ['ada', 'ben'].flatMap((person) => [
      { file: `${person}/1.png`, person, role: 'reference' },
      { file: `${person}/2.jpg`, person, role: 'probe' },
      { file: `${person}/10.jpg`, person, role: 'probe' },
    ]),
    groups: new Map(),
  })
})

test('photos.csv and groups.csv say more', async () => {
  write('photos.csv', 'file,role\nada/2.jpg,reference\nben/10.jpg,skip\n')
  write('groups.csv', 'person,sex,age\nada,female,\n')
  const asked = await readFolder(folder)
  if (asked.kind !== 'people') throw new Error(asked.kind)
  expect(asked.photos.map(({ file, role }) => `${file} ${role}`)).toEqual([
    'ada/1.png reference',
    'ada/2.jpg reference',
    'ada/10.jpg probe',
    'ben/1.png reference',
    'ben/2.jpg probe',
  ])
  expect(asked.groups).toEqual(new Map([['ada', { sex: 'female' }]]))
})

test('pairs.csv names the pairs one by one', async () => {
  write('pairs.csv', 'reference,probe,same,site\nada/1.png,ada/2.jpg,yes,north\nada/1.png,ben/2.jpg,0,\n')
  expect(await readFolder(folder)).toEqual({
    kind: 'pairs',
    pairs: [
      { reference: 'ada/1.png', probe: 'ada/2.jpg', same: true, groups: { site: 'north' } },
      { reference: 'ada/1.png', probe: 'ben/2.jpg', same: false, groups: {} },
    ],
  })
})

test.each([
  ['pairs.csv', 'reference,probe,same\na,b,perhaps\n', 'pairs.csv, line 2: write yes or no under same, not "perhaps".'],
  [
    'pairs.csv',
    'reference,probe,same\n,b,yes\n',
    'pairs.csv, line 2: name a picture under reference and one under probe.',
  ],
  ['photos.csv', 'file,role\nada/1.png,probe\nada/9.jpg,probe\n', 'photos.csv, line 3: there is no picture ada/9.jpg.'],
  ['photos.csv', 'file,role\nada/1.png,both\n', 'photos.csv, line 2: write reference, probe or skip under role.'],
  ['groups.csv', 'person,sex\n,female\n', 'groups.csv, line 2: name the sub-folder under person.'],
])('a wrong line of %s is named with the remedy', async (file, text, said) => {
  write(file, text)
  await expect(readFolder(folder)).rejects.toThrow(said)
})

test('a folder that is not there, and one without pictures', async () => {
  await expect(readFolder(join(folder, 'gone'))).rejects.toThrow(/There is no folder .*gone/)
  await expect(readFolder(join(folder, 'ada'))).rejects.toThrow(
    /holds no pictures: make one sub-folder for each person/,
  )
})
