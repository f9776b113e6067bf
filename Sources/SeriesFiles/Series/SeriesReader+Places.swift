import SeriesModel

extension SeriesReader {
    func venues(_ fields: Fields) -> [Venue] {
        return fields.each("venues", keys: SeriesSchema.venue.names) { entry in
            var venue = Venue(
                id: entry.requiredText("id"), name: entry.name(), city: entry.requiredText("city"))
            venue.country = entry.text("country")
            venue.capacity = entry.whole("capacity")
            venue.closed = entry.ranges("closed") ?? []
            venue.uses = entry.limits("uses")
            venue.currency = entry.text("currency")
            venue.dayRate = entry.number("dayRate") ?? 0
            venue.fixed = entry.number("fixed") ?? 0
            venue.hotel = entry.number("hotel") ?? 0
            venue.perDiem = entry.number("perDiem") ?? 0
            venue.seasons = entry.each("seasons", keys: SeriesSchema.season.names) { season in
                _ = season.required("dates", .range)
                return Season(
                    dates: season.ranges("dates") ?? [], fare: season.number("fare", .factor) ?? 1,
                    hotel: season.number("hotel", .factor) ?? 1)
            }
            return venue
        }
    }

    func fares(_ fields: Fields) -> [Fare] {
        fields.each("fares", keys: SeriesSchema.fare.names) { entry in
            Fare(
                from: entry.requiredText("from"), to: entry.requiredText("to"),
                fare: Amount(entry.requiredNumber("fare"), entry.text("currency")),
                hours: entry.number("hours") ?? 0, kgCO2: entry.number("kgCO2") ?? 0)
        }
    }

    func visas(_ fields: Fields) -> [Visa] {
        fields.each("visas", keys: SeriesSchema.visa.names) { entry in
            Visa(
                passport: entry.requiredText("passport"), country: entry.requiredText("country"),
                notice: entry.whole("notice") ?? 0, fee: Amount(entry.number("fee") ?? 0, entry.text("currency")),
                refused: entry.flag("refused"))
        }
    }
}
