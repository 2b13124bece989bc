import { driver, type Role } from './role'

/** Those who joined first. */
export const DRIVERS_A: readonly Role[] = [
  driver('p08', 'D-31382', 'Anneliese Brandt', 'de', 'Millfields', 701, [0], 'Galaxy A34', 'Android 14'),
  driver('p13', 'D-31540', 'Giorgos Papadopoulos', 'el', 'Old Town', 701, [0], 'Moto G54', 'Android 13'),
  driver('p17', 'D-31761', 'Chukwuemeka Okonkwo', 'en', 'Westbank', 701, [0, 1], 'Galaxy A13', 'Android 14'),
  driver('p39', 'D-32047', 'Sergei Lebedev', 'ru', 'Westbank', 701, [0], 'POCO X5', 'Android 14'),
  driver('p02', 'D-32179', 'Mateusz Wiśniewski', 'pl', 'Airport', 655, [0, 4], 'Galaxy A54', 'Android 13'),
  driver('p07', 'D-32317', 'Dmytro Kovalchuk', 'uk', 'Harbour', 655, [0], 'Redmi 12C', 'Android 13'),
  driver('p16', 'D-32647', 'Nguyễn Thị Hương', 'vi', 'Northside', 655, [0], 'OPPO A78', 'Android 13'),
  driver('p24', 'D-32904', 'Ingrid Haugen', 'nb', 'Old Town', 655, [0], 'Galaxy A33', 'Android 14'),
  driver('p38', 'D-33048', 'Linnea Virtanen', 'fi', 'Eastgate', 655, [0, 1, 4], 'Nokia G42', 'Android 15'),
  driver('p04', 'D-33261', 'Oluwaseun Adeyemi', 'en', 'Harbour', 587, [0], 'Redmi Note 12', 'Android 15'),
  driver('p12', 'D-33530', 'Thandiwe Mokoena', 'en', 'Northside', 587, [0, 4], 'Galaxy A25', 'Android 14'),
  driver('p21', 'D-33664', 'Đỗ Minh Quân', 'vi', 'Westbank', 587, [0], 'vivo Y36', 'Android 15'),
  driver('p35', 'D-33913', 'Luca Ferrante', 'it', 'Harbour', 587, [0, 4], 'Motorola Edge 30', 'Android 15'),
  driver('p01', 'D-34087', 'Niamh Gallagher', 'en', 'Harbour', 512, [0, 1], 'Pixel 7a', 'Android 14'),
  driver('p09', 'D-34216', 'Karim Benyahia', 'ar-DZ', 'Old Town', 512, [0, 1], 'Galaxy A14', 'Android 14'),
  driver('p19', 'D-34358', 'Yusuf Karadağ', 'tr', 'Airport', 512, [0, 4], 'Xiaomi 12 Lite', 'Android 14'),
  driver('p27', 'D-34589', 'Ibrahim Touré', 'fr', 'Northside', 512, [0, 1], 'Infinix Hot 30', 'Android 14'),
  driver('p42', 'D-34816', 'Marlene Baptiste', 'fr', 'Harbour', 512, [0, 1], 'Galaxy A52s', 'Android 14'),
  driver('p03', 'D-34953', 'Aaliyah Washington', 'en', 'Northside', 438, [0], 'iPhone 13', 'iOS 18.6'),
  driver('p14', 'D-35134', 'Catalina Restrepo Vélez', 'es', 'Eastgate', 438, [0, 1], 'Moto G73', 'Android 13'),
  driver('p23', 'D-35277', 'Arjun Krishnamurthy', 'en', 'Millfields', 438, [0, 1, 4], 'OnePlus Nord 2', 'Android 14'),
  driver('p31', 'D-35538', 'Abdoulaye Sow', 'fr', 'Harbour', 438, [0, 1], 'Itel P40', 'Android 15'),
  driver('p06', 'D-35766', 'Zhao Meiling', 'zh', 'Univ. Heights', 390, [0, 1, 4], 'Huawei P30', 'Android 14'),
]
