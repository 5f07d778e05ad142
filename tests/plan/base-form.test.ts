import { describe, expect, it } from "vitest";
import { baseName, baseRole } from "../../src/plan/base-form.ts";
import { packs } from "../packs.ts";

const peopleOf = (language: string) => {
  const people = packs.of(language)?.people;
  if (!people) throw new Error(`There is no pack for ${language}`);
  return people;
};

describe("the base form of a name", () => {
  it.each([
    ["ru", "Ирины Смирновой", "Ирина Смирнова"],
    ["ru", "Андреем Орловским", "Андрей Орловский"],
    ["ru", "Максиму Гольдштейну", "Максим Гольдштейн"],
    ["ru", "Петра Ильича Соколова", "Пётр Ильич Соколов"],
    ["ru", "Анне Ким", "Анна Ким"],
    ["ru", "Айгуль Сериковой", "Айгуль Серикова"],
    ["ru", "Дмитрия Орлова-Сокольского", "Дмитрий Орлов-Сокольский"],
    ["ru", "Тараса Гончаренко", "Тарас Гончаренко"],
    ["ru", "Сергея Чайки", "Сергей Чайка"],
    ["uk", "Ірини Гончаренко", "Ірина Гончаренко"],
    ["uk", "Андрієві Гончаренку", "Андрій Гончаренко"],
    ["uk", "Дмитра Соколовського", "Дмитро Соколовський"],
    ["uk", "Марією Соколовською", "Марія Соколовська"],
    ["uk", "Андрія Косаря", "Андрій Косар"],
  ])("%s: %s is %s", (language, name, base) => expect(baseName(name, peopleOf(language))?.name).toBe(base));

  it.each([
    ["in its base form", "ru", "Ирина Смирнова"],
    ["that may be in its base form", "ru", "Александра Смирнова"],
    ["without a given name that is known", "ru", "Зигфрида Смирнова"],
    ["of a surname alone", "ru", "Смирновым"],
    ["whose surname is an adjective", "ru", "Юрия Красного"],
    ["whose surname may have lost a vowel", "ru", "Ивана Стрелка"],
    ["whose surname may have changed a sound", "uk", "Марії Чайці"],
    ["in English", "en", "Irina Smirnova"],
  ])("leaves a name %s: %s %s", (_, language, name) => expect(baseName(name, peopleOf(language))).toBeNull());

  it.each([
    ["ru", "Ирины Смирновой", "учительницы", "учительница"],
    ["ru", "Ирины Смирновой", "директора школы", "директор школы"],
    ["ru", "Андрея Орлова", "главного врача областной больницы", "главный врач областной больницы"],
    ["ru", "Андрея Орлова", "главы района", "глава района"],
    ["ru", "Андрею Орлову", "бывшему владельцу завода", "бывший владелец завода"],
    ["ru", "Андреем Орловым", "пресс-секретарём мэра", null],
    ["ru", "Андрея Орлова", "пресс-секретаря мэра", "пресс-секретарь мэра"],
    ["ru", "Андрея Орлова", "заведующего отделением", "заведующий отделением"],
    ["ru", "Андрея Орлова", "управляющего банка", "управляющий банка"],
    ["ru", "Андрея Орлова", "городского судьи", "городской судья"],
    ["uk", "Андрія Гончаренка", "головного лікаря лікарні", "головний лікар лікарні"],
    ["uk", "Марії Гончаренко", "вчительки з Миргорода", "вчителька з Миргорода"],
  ])("%s: what %s is, %s", (language, name, role, base) => {
    const people = peopleOf(language);
    expect(baseRole(role, baseName(name, people)?.cases ?? [], people)).toBe(base);
  });
});
