import { driver, type Role } from './role'

/** Those who joined later. */
export const DRIVERS_B: readonly Role[] = [
  driver('p11', 'D-35901', 'Kofi Asante-Boateng', 'en', 'Westbank', 390, [0], 'Tecno Spark 10', 'Android 15'),
  driver('p22', 'D-36165', 'Deepika Chandran', 'en', 'Millfields', 390, [0, 1], 'Realme 11', 'Android 14'),
  driver('p34', 'D-36316', 'Fatima Zahra El Idrissi', 'ar-MA', 'Old Town', 390, [0], 'Redmi Note 12', 'Android 13'),
  driver('p05', 'D-36493', 'Park Jae-won', 'ko', 'Eastgate', 301, [0, 1], 'Galaxy S21 FE', 'Android 13'),
  driver('p15', 'D-36774', 'Anders Bergström', 'sv', 'Millfields', 301, [0], 'OnePlus Nord CE 3', 'Android 15'),
  driver('p25', 'D-37054', 'Callum Fraser', 'en', 'Eastgate', 301, [0, 4], 'Pixel 6a', 'Android 14'),
  driver('p32', 'D-37323', 'Lin Yi-chen', 'zh', 'Old Town', 301, [0], 'iPhone 11', 'iOS 18.6'),
  driver('p41', 'D-37458', 'Emmanuel Osei', 'en', 'Northside', 301, [0, 4], 'Galaxy A14', 'Android 14'),
  driver('p10', 'D-37725', 'Leilani Kahananui', 'en', 'Airport', 244, [0], 'iPhone 12', 'iOS 18.6'),
  driver('p20', 'D-37994', 'Elena Marković', 'sr', 'Univ. Heights', 244, [0, 1], 'iPhone SE', 'iOS 18.6'),
  driver('p28', 'D-38215', 'Awa Diallo', 'fr', 'Airport', 244, [0], 'Galaxy A05s', 'Android 14'),
  driver('p40', 'D-38347', 'Mei Tanaka', 'ja', 'Airport', 244, [0], 'Xperia 10 IV', 'Android 15'),
  driver('p18', 'D-38523', 'Sofía Villanueva Ríos', 'es', 'Harbour', 182, [0], 'Redmi Note 11', 'Android 15'),
  driver('p26', 'D-38654', 'Hayashi Misaki', 'ja', 'Univ. Heights', 182, [0], 'AQUOS sense7', 'Android 13'),
  driver('p33', 'D-38916', 'Joaquim Teixeira', 'pt', 'Westbank', 182, [0, 4], 'Galaxy A23', 'Android 13'),
  driver('p43', 'D-39070', 'Rafael Mendoza Cruz', 'es', 'Eastgate', 182, [0], 'Redmi 13C', 'Android 14'),
  driver('p30', 'D-39264', 'Ximena Castañeda', 'es', 'Eastgate', 123, [0], 'Moto G84', 'Android 14'),
  driver('p36', 'D-39491', 'Wanjiru Kamau', 'en', 'Millfields', 123, [0], 'Tecno Camon 20', 'Android 14'),
  driver('p44', 'D-39647', 'Agnieszka Nowak', 'pl', 'Univ. Heights', 123, [0, 4], 'iPhone 14', 'iOS 18.6'),
  driver('p37', 'D-39905', 'Kenji Nakamura', 'ja', 'Univ. Heights', 91, [0, 1], 'Pixel 8', 'Android 15'),
  driver('p48', 'D-40055', 'Zuzana Horváthová', 'sk', 'Northside', 91, [0], 'Galaxy A15', 'Android 15'),
  driver(null, 'D-40321', 'Greta Sommer', 'de', 'Harbour', 20, [], 'Fairphone 4', 'Android 13'),
  driver(null, 'D-40519', 'Tomás Arregui', 'es', 'Airport', 6, [], 'Galaxy A24', 'Android 13'),
]
