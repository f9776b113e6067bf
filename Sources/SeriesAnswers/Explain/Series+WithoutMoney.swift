package import SeriesModel

extension Series {
    /// The series with nothing to pay. Where some funder without limits pays for everything and none must spend anything,
    /// it has the same right schedules.
    package var withoutMoney: Series {
        var series = self
        for position in series.delegations.indices {
            series.delegations[position].fee = Amount(0)
            series.delegations[position].refuses = []
        }
        for position in series.participants.indices {
            series.participants[position].fee = nil
            series.participants[position].refuses = []
        }
        for position in series.venues.indices {
            series.venues[position].dayRate = 0
            series.venues[position].fixed = 0
            series.venues[position].hotel = 0
            series.venues[position].perDiem = 0
            series.venues[position].seasons = []
        }
        for position in series.fares.indices { series.fares[position].fare = Amount(0) }
        for position in series.visas.indices { series.visas[position].fee = Amount(0) }
        for position in series.held.indices {
            series.held[position].costs = nil
            series.held[position].funding = nil
        }
        series.services = []
        series.costs = []
        series.funders = []
        return series
    }
}
