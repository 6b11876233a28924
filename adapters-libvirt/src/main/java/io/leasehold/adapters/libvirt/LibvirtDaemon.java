package io.leasehold.adapters.libvirt;

import io.leasehold.adapters.libvirt.LibvirtConnection.Call;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.libvirt.Connect;
import org.libvirt.Domain;
import org.libvirt.DomainInfo.DomainState;
import org.libvirt.Error.ErrorNumber;
import org.libvirt.LibvirtException;
import org.libvirt.NetworkFilter;
import org.libvirt.NodeInfo;
import org.libvirt.StoragePool;
import org.libvirt.StorageVol;
import org.libvirt.StorageVolInfo;
import org.libvirt.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A host's libvirt by its native library. */
class LibvirtDaemon implements Daemon {

    private static final Logger LOG = LoggerFactory.getLogger(LibvirtDaemon.class);

    // By the names that libvirt's documentation knows them.
    private static final int VIR_DOMAIN_XML_SECURE = 1;
    private static final int VIR_DOMAIN_XML_INACTIVE = 2;
    private static final int VIR_DOMAIN_UNDEFINE_MANAGED_SAVE = 1;
    private static final int VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA = 2;
    private static final int VIR_DOMAIN_UNDEFINE_NVRAM = 4;
    private static final int VIR_DOMAIN_UNDEFINE_CHECKPOINTS_METADATA = 16;
    private static final int UNDEFINE_ALL = VIR_DOMAIN_UNDEFINE_MANAGED_SAVE
            | VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA
            | VIR_DOMAIN_UNDEFINE_NVRAM
            | VIR_DOMAIN_UNDEFINE_CHECKPOINTS_METADATA;
    private static final int VIR_DOMAIN_AFFECT_LIVE = 1;
    private static final int VIR_DOMAIN_AFFECT_CONFIG = 2;
    private static final int VIR_DOMAIN_BLOCK_RESIZE_BYTES = 1;
    private static final int VIR_DOMAIN_BACKUP_BEGIN_REUSE_EXTERNAL = 1;
    private static final int VIR_DOMAIN_JOB_STATS_COMPLETED = 1;
    private static final int VIR_DOMAIN_JOB_NONE = 0;
    private static final int VIR_DOMAIN_JOB_COMPLETED = 3;

    private static final int AGENT_SECONDS = 10;
    private static final int CHUNK = 256 * 1024;

    private final LibvirtConnection connection;

    LibvirtDaemon(URI uri) {
        this.connection = new LibvirtConnection(uri);
    }

    // Domains

    @Override
    public List<UUID> domains() {
        return connection.look("list the domains", connect -> {
            java.util.List<UUID> ids = new ArrayList<>();
            for (Domain domain : connect.listAllDomains(0)) {
                ids.add(UUID.fromString(domain.getUUIDString()));
                domain.free();
            }
            return List.ofAll(ids);
        });
    }

    @Override
    public Option<String> definition(UUID id) {
        return connection.find(
                "look at domain " + id,
                on(id, domain -> domain.getXMLDesc(VIR_DOMAIN_XML_SECURE | VIR_DOMAIN_XML_INACTIVE)));
    }

    @Override
    public Option<String> running(UUID id) {
        return connection
                .find("look at domain " + id, on(id, LibvirtDaemon::live))
                .flatMap(live -> live);
    }

    private static Option<String> live(Domain domain) throws LibvirtException {
        return domain.isActive() == 1 ? Option.of(domain.getXMLDesc(VIR_DOMAIN_XML_SECURE)) : Option.none();
    }

    @Override
    public void define(String definition) {
        connection.ask(
                "define a domain",
                connect -> connect.domainDefineXML(definition).free());
    }

    @Override
    public void start(UUID id) {
        connection.ask("start domain " + id, on(id, domain -> {
            if (domain.isActive() != 1) {
                domain.create();
            } else if (domain.getInfo().state == DomainState.VIR_DOMAIN_PAUSED) {
                domain.resume();
            }
            return id;
        }));
    }

    @Override
    public void startWithHost(UUID id, boolean with) {
        connection.ask("say whether domain " + id + " starts with its host", on(id, domain -> {
            domain.setAutostart(with);
            return id;
        }));
    }

    @Override
    public void pressPowerButton(UUID id) {
        connection.ask("shut down domain " + id, on(id, domain -> {
            breakOffCopying(domain);
            domain.shutdown();
            return id;
        }));
    }

    @Override
    public void cutPower(UUID id) {
        connection.ask("turn off domain " + id, on(id, domain -> {
            if (domain.isActive() == 1) {
                breakOffCopying(domain);
                domain.destroy();
            }
            return id;
        }));
    }

    @Override
    public void undefine(UUID id) {
        connection.ask("undefine domain " + id, on(id, domain -> {
            try {
                domain.undefine(UNDEFINE_ALL);
            } catch (LibvirtException e) {
                if (e.getError().getCode() != ErrorNumber.VIR_ERR_INVALID_ARG) {
                    throw e;
                }
                // Not every driver knows all that there could be; what it knows not it keeps not.
                domain.undefine(VIR_DOMAIN_UNDEFINE_MANAGED_SAVE);
            }
            return id;
        }));
    }

    @Override
    public void setProcessors(UUID id, int processors) {
        connection.ask("set the processors of domain " + id, on(id, domain -> {
            domain.setVcpusFlags(processors, VIR_DOMAIN_AFFECT_LIVE | VIR_DOMAIN_AFFECT_CONFIG);
            return id;
        }));
    }

    @Override
    public void growDisk(UUID id, String target, long bytes) {
        connection.ask("enlarge the disk of domain " + id, on(id, domain -> {
            domain.blockResize(target, bytes, VIR_DOMAIN_BLOCK_RESIZE_BYTES);
            return id;
        }));
    }

    @Override
    public boolean isCopying(UUID id) {
        return connection.look("look at the jobs of domain " + id, on(id, LibvirtDaemon::isBusy));
    }

    @Override
    public void copyDisks(UUID id, String backup) {
        String what = "copy the disk of domain " + id;
        String target = target(backup);
        connection.ask(what, on(id, domain -> {
            domain.backupBegin(backup, null, VIR_DOMAIN_BACKUP_BEGIN_REUSE_EXTERNAL);
            try {
                while (copiesTo(domain, target)) {
                    Pause.aMoment();
                }
            } catch (HypervisorException e) {
                // Who waits was interrupted; nobody else would end it.
                breakOffCopying(domain);
                throw e;
            }
            if (domain.getJobStats(VIR_DOMAIN_JOB_STATS_COMPLETED).type != VIR_DOMAIN_JOB_COMPLETED) {
                throw connection.failed(what, "it was broken off");
            }
            return id;
        }));
    }

    /** Whether what is copied now is that: another process may have broken it off and begun something else. */
    private static boolean copiesTo(Domain domain, String target) throws LibvirtException {
        try {
            return target(domain.getBackupXMLDesc(0)).equals(target);
        } catch (LibvirtException e) {
            if (e.getError().getCode() == ErrorNumber.VIR_ERR_NO_DOMAIN_BACKUP) {
                return false;
            }
            throw e;
        }
    }

    private static String target(String backup) {
        return Xml.parse(backup)
                .at("disks", "disk", "target")
                .map(target -> target.attribute("file"))
                .get();
    }

    private static boolean isBusy(Domain domain) throws LibvirtException {
        try {
            return domain.isActive() == 1 && domain.getJobInfo().getType() != VIR_DOMAIN_JOB_NONE;
        } catch (LibvirtException e) {
            if (e.getError().getCode() == ErrorNumber.VIR_ERR_NO_SUPPORT) {
                // A driver that knows no jobs has none.
                return false;
            }
            throw e;
        }
    }

    /** What a process left behind that died, or another one began; it has ended on return. */
    private void breakOffCopying(Domain domain) throws LibvirtException {
        if (!isBusy(domain)) {
            return;
        }
        LOG.info("what copies the disk of domain {} is broken off", domain.getUUIDString());
        try {
            domain.abortJob();
        } catch (LibvirtException e) {
            // It may have ended just before.
            if (isBusy(domain)) {
                throw e;
            }
        }
        while (isBusy(domain)) {
            Pause.aMomentUninterrupted();
        }
    }

    @Override
    public String askAgent(UUID id, String command) {
        return connection.ask(
                "ask the agent in domain " + id, on(id, domain -> domain.qemuAgentCommand(command, AGENT_SECONDS, 0)));
    }

    // Volumes

    @Override
    public List<Name> volumes(Name pool) {
        return connection
                .look("list pool " + pool, on(pool, it -> List.ofAll(Arrays.asList(it.listVolumes()))))
                .flatMap(Name::of);
    }

    @Override
    public boolean lookAgain(Name pool) {
        return connection.look("look again at pool " + pool, on(pool, it -> {
            try {
                it.refresh(0);
                return true;
            } catch (LibvirtException e) {
                if (e.getError().getCode() != ErrorNumber.VIR_ERR_INTERNAL_ERROR) {
                    throw e;
                }
                LOG.debug("{}", e.getMessage());
                return false;
            }
        }));
    }

    @Override
    public Option<Volume> volume(Name pool, Name volume) {
        return connection.find("look at volume " + volume, on(pool, volume, LibvirtDaemon::described));
    }

    private static Volume described(StorageVol volume) throws LibvirtException {
        StorageVolInfo info = volume.getInfo();
        return new Volume(new Name(volume.getName()), volume.getPath(), info.capacity, info.allocation);
    }

    @Override
    public Volume createVolume(Name pool, String definition) {
        return connection.ask("create a volume in pool " + pool, on(pool, it -> {
            StorageVol made = it.storageVolCreateXML(definition, 0);
            try {
                return described(made);
            } finally {
                made.free();
            }
        }));
    }

    @Override
    public Volume cloneVolume(Name pool, String definition, Name fromPool, Name from) {
        return connection.ask(
                "copy volume " + from + " of pool " + fromPool + " to pool " + pool,
                connect -> on(
                                fromPool,
                                from,
                                source -> on(pool, it -> {
                                            StorageVol made = it.storageVolCreateXMLFrom(definition, source, 0);
                                            try {
                                                return described(made);
                                            } finally {
                                                made.free();
                                            }
                                        })
                                        .on(connect))
                        .on(connect));
    }

    @Override
    public void growVolume(Name pool, Name volume, long bytes) {
        connection.ask("enlarge volume " + volume, on(pool, volume, it -> it.resize(bytes, 0)));
    }

    @Override
    public void deleteVolume(Name pool, Name volume) {
        connection.askIfThere("delete volume " + volume, on(pool, volume, it -> {
            it.delete(0);
            return volume;
        }));
    }

    @Override
    public void download(Name pool, Name volume, OutputStream to) throws IOException {
        Writing writing = new Writing(to);
        connection.ask(
                "read volume " + volume,
                connect -> on(pool, volume, it -> {
                            Stream stream = connect.streamNew(0);
                            try {
                                it.download(stream, 0, 0, 0);
                                byte[] chunk = new byte[CHUNK];
                                int read = stream.receive(chunk);
                                while (read > 0 && writing.write(chunk, read)) {
                                    read = stream.receive(chunk);
                                }
                                return read > 0 ? stream.abort() : stream.finish();
                            } finally {
                                stream.free();
                            }
                        })
                        .on(connect));
        writing.check();
    }

    @Override
    public void upload(Name pool, Name volume, byte[] content) {
        connection.ask(
                "write volume " + volume,
                connect -> on(pool, volume, it -> {
                            Stream stream = connect.streamNew(0);
                            try {
                                it.upload(stream, 0, content.length, 0);
                                int sent = 0;
                                while (sent < content.length) {
                                    sent += stream.send(Arrays.copyOfRange(content, sent, content.length));
                                }
                                return stream.finish();
                            } finally {
                                stream.free();
                            }
                        })
                        .on(connect));
    }

    @Override
    public long available(Name pool) {
        return connection.look("look at pool " + pool, on(pool, it -> it.getInfo().available));
    }

    // Filters

    @Override
    public Option<String> filter(Name filter) {
        return connection.find("look at filter " + filter, onFilter(filter, NetworkFilter::getXMLDesc));
    }

    @Override
    public void defineFilter(String definition) {
        connection.ask(
                "define a filter",
                connect -> connect.networkFilterDefineXML(definition).free());
    }

    @Override
    public void deleteFilter(Name filter) {
        connection.askIfThere("delete filter " + filter, onFilter(filter, it -> {
            it.undefine();
            return filter;
        }));
    }

    @Override
    public Hardware hardware() {
        NodeInfo info = connection.look("look at the host", Connect::nodeInfo);
        return new Hardware(info.maxCpus(), info.memory);
    }

    @Override
    public void close() {
        connection.close();
    }

    // Each with a native object that is freed afterwards

    private static <R> Call<Connect, R> on(UUID id, Call<Domain, R> call) {
        return connect -> {
            Domain domain = connect.domainLookupByUUID(id);
            try {
                return call.on(domain);
            } finally {
                domain.free();
            }
        };
    }

    private static <R> Call<Connect, R> on(Name name, Call<StoragePool, R> call) {
        return connect -> {
            StoragePool pool = connect.storagePoolLookupByName(name.value());
            try {
                return call.on(pool);
            } finally {
                pool.free();
            }
        };
    }

    private static <R> Call<Connect, R> on(Name poolName, Name name, Call<StorageVol, R> call) {
        return on(poolName, pool -> {
            StorageVol volume = pool.storageVolLookupByName(name.value());
            try {
                return call.on(volume);
            } finally {
                volume.free();
            }
        });
    }

    private static <R> Call<Connect, R> onFilter(Name name, Call<NetworkFilter, R> call) {
        return connect -> {
            NetworkFilter filter = connect.networkFilterLookupByName(name.value());
            try {
                return call.on(filter);
            } finally {
                filter.free();
            }
        };
    }
}
